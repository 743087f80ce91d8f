import Foundation
import VigenciaCommands

@main
enum Main {
    static func main() { exit(Vigencia.run(Array(CommandLine.arguments.dropFirst()))) }
}
