using CsCheck;
using Talks.Rules.World.Formulas;

namespace Talks.World.Tests;

public class FormulaProperties
{
    static readonly Scope Names = Scope.Of(["a", "b", "c"], ["s"]);

    static readonly Gen<double> Edge = Gen.OneOf(
        Gen.Double[-1e3, 1e3],
        Gen.OneOf(0.0, -0.0, 1.0, -1.0, 1e100, -1e100, 1e-300, -1e-300, 0.5, 3.0, -3.0)
    );

    static readonly Gen<string> Text = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 5
                ? Leaf
                : Gen.OneOf(
                    Leaf,
                    Gen.Select(inner, Gen.OneOf("+", "-", "*", "/", "**", "<", ">=", "==", " and "), inner)
                        .Select(t => $"({t.Item1}{t.Item2}{t.Item3})"),
                    Gen.Select(Gen.OneOf("exp", "log", "sigmoid", "-", "not"), inner)
                        .Select(t => $"({t.Item1}({t.Item2}))"),
                    inner.Select(t => $"poisson('s',{t})"),
                    Gen.Select(inner, inner, inner).Select(t => $"clip({t.Item1},{t.Item2},{t.Item3})")
                )
    );

    static Gen<string> Leaf => Gen.OneOf("a", "b", "c", "0", "1", "2.5", "1e80", "normal('s')", "uniform('s')");

    [Fact]
    public void Every_formula_gives_a_bounded_number_on_every_frame() =>
        Gen.Select(Text, Edge, Edge, Edge, Gen.ULong)
            .Sample(
                (text, a, b, c, seed) =>
                {
                    if (!Formula.TryParse(text, "test", Names, out var formula, out var fault))
                        throw new InvalidDataException(fault.ToString());
                    return Math.Abs(formula.Evaluate([a, b, c], seed, 3)) <= Limits.Magnitude;
                },
                iter: 5_000
            );

    [Fact]
    public void Any_text_is_parsed_or_refused_with_a_place() =>
        Gen.String[Gen.Char["ab c1.e*+-/()<>=!,'\"@\n²漢"], 0, 60]
            .Sample(
                text =>
                    Formula.TryParse(text, "test", Names, out _, out var fault)
                    || (fault.Column >= 1 && fault.Column <= text.Length + 1),
                iter: 5_000
            );

    [Fact]
    public void A_clip_holds() =>
        Gen.Select(Edge, Edge, Edge)
            .Sample(
                (x, one, other) =>
                {
                    var (low, high) = (Math.Min(one, other), Math.Max(one, other));
                    Assert.True(Formula.TryParse("clip(a,b,c)", "test", Names, out var clip, out _));
                    var value = clip.Evaluate([x, low, high]);
                    return value >= low && value <= high;
                }
            );
}
