import MobilityStore
import Testing

@Suite("What a content is")
struct MediaTypeTests {
    static let contents: [([UInt8], MediaType)] = [
        (Array("%PDF-1.7\n%\u{E2}".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
        ([0x89, 0x50, 0x4E, 0x47], .unknown), ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], .jpeg), ([0xFF, 0xD8], .unknown),
        (Array("GIF89a".utf8), .gif), (Array("GIF88a".utf8), .text), ([0x49, 0x49, 0x2A, 0, 8], .tiff),
        (Array("RIFF".utf8) + [9, 0, 0, 0] + Array("WEBPVP8 ".utf8), .webp),
        (Array("RIFF".utf8) + [9, 0, 0, 0] + Array("WAVEfmt ".utf8), .unknown),
        ([0x50, 0x4B, 3, 4, 20, 0], .zip), (Array("PK".utf8), .text),
        (Array("Received: from x\r\n\tby y\r\nSubject: z\r\n\r\nhi".utf8), .mail),
        (Array("X-Unsent: 1\r\nFrom: a@b.c\r\nMIME-Version: 1.0\r\n\r\n".utf8), .mail),
        (Array("From: the beginning".utf8), .text), (Array("Note: a\nSum: b\n".utf8), .text),
        (Array("\n <!DOCTYPE html><p>".utf8), .html), (Array("<HTML>".utf8), .html), (Array("Ñandú".utf8), .text),
        ([0xD1, 0x61], .unknown), (Array("a\0b".utf8), .unknown), ([], .unknown),
    ]

    @Test("is told by its bytes", arguments: contents)
    func type(content: [UInt8], type: MediaType) { #expect(MediaType(of: content) == type) }

    @Test("only pictures and pages can show a screen")
    func pictures() {
        #expect(MediaType.allCases.filter(\.isPicture) == [.pdf, .png, .jpeg, .gif, .webp, .tiff])
    }
}
