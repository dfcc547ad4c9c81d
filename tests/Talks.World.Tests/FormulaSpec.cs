using Talks.Rules.World.Formulas;

namespace Talks.World.Tests;

public class FormulaSpec
{
    static readonly Scope Names = Scope.Of(["x", "y", "talks", "issue('peace')"], ["hawk"]);

    static double Value(string text, double x = 0, double y = 0)
    {
        Assert.True(Formula.TryParse(text, "test", Names, out var formula, out var fault), fault?.ToString());
        return formula.Evaluate([x, y, 1, 2], seed: 1, round: 1);
    }

    static Fault Fault(string text)
    {
        Assert.False(Formula.TryParse(text, "equation 3 'pu'", Names, out _, out var fault), text);
        return fault;
    }

    [Theory]
    [InlineData("1+2*3", 7)]
    [InlineData("(1+2)*3", 9)]
    [InlineData("2**3**2", 512)]
    [InlineData("-2**2", -4)]
    [InlineData("2**-1", 0.5)]
    [InlineData("8/4/2", 1)]
    [InlineData("1-2-3", -4)]
    [InlineData("1+1 > 1", 1)]
    [InlineData("3*(x>=2)", 3)]
    [InlineData("min(3, 1, 2)+max(1, 2)", 3)]
    [InlineData("clip(7, 0, 5)", 5)]
    [InlineData("clip(-7, 0, 5)", 0)]
    [InlineData("1.5e2", 150)]
    [InlineData("sigmoid(0)", 0.5)]
    [InlineData("x==2 and talks==1", 1)]
    [InlineData("x==1 or not talks", 0)]
    [InlineData("issue('peace')>=2", 1)]
    public void Means_what_it_says(string text, double value) => Assert.Equal(value, Value(text, x: 2));

    [Theory]
    [InlineData("x/y", 0)]
    [InlineData("x**0.5", 0)]
    [InlineData("y**0", 1)]
    [InlineData("y**-1", 1e100)]
    [InlineData("exp(10000)", 1e100)]
    [InlineData("exp(-10000)", 0)]
    [InlineData("exp(999)*exp(999)-exp(999)*exp(999)", 0)]
    [InlineData("10**200", 1e100)]
    public void Answers_where_mathematics_does_not(string text, double value) =>
        Assert.Equal(value, Value(text, x: -4));

    [Fact]
    public void A_logarithm_of_nothing_is_very_low_and_gives_nothing_back()
    {
        Assert.Equal(-230.2585, Value("log(0)"), 1e-4);
        Assert.Equal(Value("log(0)"), Value("log(0-5)"));
        Assert.Equal(0, Value("exp(log(0))"), 1e-90);
    }

    [Theory]
    [InlineData("x+k_reakt", 3, "unknown name 'k_reakt'")]
    [InlineData("tlks", 1, "did you mean 'talks'?")]
    [InlineData("1+", 3, "ends too early")]
    [InlineData("(x", 3, "expected ')'")]
    [InlineData("x)", 2, "did not expect ')'")]
    [InlineData("clip(x,1)", 1, "clip takes 3 arguments, not 2")]
    [InlineData("x<y<1", 4, "cannot be chained")]
    [InlineData("normal('weather')", 8, "there is no stream 'weather'; the streams are hawk")]
    [InlineData("normal(x)", 8, "needs the name of a stream in quotes")]
    [InlineData("open(1)", 1, "there is no function 'open'")]
    [InlineData("x @ y", 3, "did not expect '@'")]
    [InlineData("1.2.3", 1, "did not expect '1.2.3'")]
    [InlineData("uniform('hawk", 9, "needs the name of a stream in quotes")]
    public void A_fault_names_the_equation_and_the_column(string text, int column, string message)
    {
        var fault = Fault(text);
        Assert.Equal(("equation 3 'pu'", column), (fault.Where, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_and_depth_are_bounded()
    {
        Assert.Contains("2000", Fault(new string('1', 2001)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "nested deeper",
            Fault(new string('(', 40) + "1" + new string(')', 40)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "steps",
            Fault(string.Join("+", Enumerable.Repeat("1", 300))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "takes 2 to 16",
            Fault($"min({string.Join(",", Enumerable.Repeat("1", 30))})").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_says_what_it_reads()
    {
        Assert.True(Formula.TryParse("talks + x*x", "test", Names, out var formula, out _));
        Assert.Equal([0, 2], formula.Reads);
    }
}
