import MobilityStore

extension MediaType {
    /// The endings that names of such files usually have. None of them makes a system run a file.
    var endings: Set<String> {
        switch self {
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .gif: ["gif"]
        case .webp: ["webp"]
        case .tiff: ["tif", "tiff"]
        case .mail: ["eml"]
        case .zip: ["zip", "docx", "xlsx", "pptx", "odt", "ods"]
        case .html: ["html", "htm"]
        case .text: ["txt", "csv", "log", "md", "json", "xml", "ics"]
        case .unknown: ["bin", "doc", "xls", "msg", "heic", "mp3", "mp4"]
        }
    }
}
