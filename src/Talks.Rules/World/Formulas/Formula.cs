using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Talks.Rules.World.Chance;

namespace Talks.Rules.World.Formulas;

/// <summary>
/// An expression ready to be worked out. It ends after as many steps as it has instructions, touches nothing but the
/// frame it is given, and always gives a finite number of at most <see cref="Limits.Magnitude"/>: see the table of
/// edge cases in the folder's README.
/// </summary>
public sealed class Formula
{
    readonly Instruction[] instructions;

    internal Formula(string text, Instruction[] instructions)
    {
        Text = text;
        this.instructions = instructions;
    }

    public string Text { get; }

    /// <summary>Slots of the frame it reads, each once, in rising order.</summary>
    public ImmutableArray<int> Reads =>
        [.. instructions.Where(i => i.Operation == Operation.Slot).Select(i => i.Argument).Distinct().Order()];

    /// <param name="where">Named in the fault, such as <c>equation 3 'pu'</c>.</param>
    /// <returns>False with the first fault found.</returns>
    public static bool TryParse(
        string text,
        string where,
        Scope scope,
        [NotNullWhen(true)] out Formula? formula,
        [NotNullWhen(false)] out Fault? fault
    )
    {
        (formula, fault) = new Parser(text, where, scope).Parse();
        return formula is not null;
    }

    /// <summary>The value for a frame; chance comes from the streams of this seed and round. Allocates nothing.</summary>
    /// <param name="frame">One finite number for each slot of the scope.</param>
    public double Evaluate(ReadOnlySpan<double> frame, ulong seed = 0, int round = 0)
    {
        Span<double> waiting = stackalloc double[Limits.Waiting];
        var top = -1;
        foreach (ref readonly var step in instructions.AsSpan())
        {
            switch (step.Operation)
            {
                case Operation.Number:
                    waiting[++top] = step.Value;
                    break;
                case Operation.Slot:
                    waiting[++top] = frame[step.Argument];
                    break;
                case Operation.Negate:
                    waiting[top] = -waiting[top];
                    break;
                case Operation.Not:
                    waiting[top] = waiting[top] == 0 ? 1 : 0;
                    break;
                case Operation.Exp:
                    waiting[top] = Arithmetic.Bounded(Elementary.Exp(waiting[top]));
                    break;
                case Operation.Log:
                    waiting[top] = Arithmetic.Log(waiting[top]);
                    break;
                case Operation.Sigmoid:
                    waiting[top] = Arithmetic.Sigmoid(waiting[top]);
                    break;
                case Operation.Uniform:
                    waiting[++top] = Streams.Uniform(seed, step.Stream, round);
                    break;
                case Operation.Normal:
                    waiting[++top] = Streams.Normal(seed, step.Stream, round);
                    break;
                case Operation.Poisson:
                    waiting[top] = Streams.Poisson(seed, step.Stream, round, waiting[top]);
                    break;
                case Operation.Clip:
                    top -= 2;
                    waiting[top] = Math.Max(waiting[top + 1], Math.Min(waiting[top + 2], waiting[top]));
                    break;
                default:
                    top--;
                    waiting[top] = Arithmetic.Of(step.Operation, waiting[top], waiting[top + 1]);
                    break;
            }
        }
        return waiting[0];
    }
}
