namespace Talks.Rules.World.Formulas;

enum Operation : byte
{
    Number,
    Slot,
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    Unequal,
    And,
    Or,
    Minimum,
    Maximum,
    Clip,
    Exp,
    Log,
    Sigmoid,
    Uniform,
    Normal,
    Poisson,
}

/// <param name="Argument">Slot of the frame, number of arguments, or number of the stream, by operation.</param>
readonly record struct Instruction(Operation Operation, int Argument, double Value, ulong Stream);
