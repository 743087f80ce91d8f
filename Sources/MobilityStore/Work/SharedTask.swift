import Dispatch
import Synchronization

/// Something to be done once, by whoever comes first.
final class SharedTask<Result: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Result)
        case begun
        case done(Result)
    }

    private let state: Mutex<State>
    private let end = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Result) { state = Mutex(.waiting(work)) }

    /// A task that another core may take up at once.
    static func begun(_ work: @escaping @Sendable () -> Result) -> SharedTask {
        let task = SharedTask(work)
        OtherCores.begin { task.run() }
        return task
    }

    /// Works on some inputs, on other cores and a few ahead, and hands over what came of each in their order.
    static func inOrder<Input: Sendable>(
        _ inputs: [Input], work: @escaping @Sendable (Input) -> Result, _ body: (Input, Result) throws -> Void
    ) rethrows {
        var rest = inputs[...]
        try inOrder(from: { rest.popFirst() }, work: work, body)
    }

    /// Works like ``inOrder(_:work:_:)`` on inputs of which a few at a time are asked for, until there are none.
    static func inOrder<Input: Sendable>(
        from next: () throws -> Input?, ahead: Int = 4, work: @escaping @Sendable (Input) -> Result,
        _ body: (Input, Result) throws -> Void
    ) rethrows {
        var tasks: [(input: Input, task: SharedTask)] = []
        var isAtEnd = false
        while true {
            while !isAtEnd, tasks.count < ahead {
                guard let input = try next() else {
                    isAtEnd = true
                    break
                }
                tasks.append((input, begun { work(input) }))
            }
            guard !tasks.isEmpty else { return }
            let (input, task) = tasks.removeFirst()
            try body(input, task.result)
        }
    }

    /// Whether it has been done.
    var isDone: Bool { state.withLock { if case .done = $0 { true } else { false } } }

    /// Does it, unless somebody has begun to.
    func run() {
        let work = state.withLock { state -> (@Sendable () -> Result)? in
            guard case .waiting(let work) = state else { return nil }
            state = .begun
            return work
        }
        guard let result = work?() else { return }
        state.withLock { $0 = .done(result) }
        end.signal()
    }

    /// What came of it. Does it where nobody has begun to, so that no core waits while there is something to do.
    var result: Result {
        run()
        while true {
            if let result = state.withLock({ if case .done(let result) = $0 { result } else { nil } }) { return result }
            end.wait()
        }
    }
}
