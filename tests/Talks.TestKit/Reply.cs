using Talks.Rules.Sessions;
using Xunit;

namespace Talks.TestKit;

/// <summary>What the law answered, and the assertions on it.</summary>
public sealed record Reply(Situation Before, Ruling Ruling)
{
    public Situation After =>
        Before with
        {
            Session = Ruling.Facts.Aggregate(Before.Session, (s, f) => s.After(f)),
            Facts = Before.Facts.AddRange(Ruling.Facts),
        };

    /// <summary>Accepted, and exactly these events took place in this order.</summary>
    public Situation Then(params SessionEvent[] events)
    {
        Assert.Null(Ruling.Refusal);
        Assert.Equal(Canonical.Lines(events), Canonical.Lines(Ruling.Facts.Select(f => f.Event)));
        return After;
    }

    /// <summary>Accepted, and the last event is of this kind.</summary>
    public T Brings<T>()
        where T : SessionEvent
    {
        Assert.Null(Ruling.Refusal);
        return Assert.IsType<T>(Ruling.Facts[^1].Event);
    }

    /// <summary>Refused for this reason, with a sentence, and nothing took place.</summary>
    public Refusal ThenRefused(RefusalCode code)
    {
        Assert.NotNull(Ruling.Refusal);
        Assert.Equal(code, Ruling.Refusal.Code);
        Assert.EndsWith(".", Ruling.Refusal.Text);
        Assert.Empty(Ruling.Facts);
        return Ruling.Refusal;
    }

    /// <summary>Every fact of the answer is seen by these parties and no others, and not by spectators.</summary>
    public Situation SeenOnlyBy(params string[] parties)
    {
        Assert.Null(Ruling.Refusal);
        Assert.NotEmpty(Ruling.Facts);
        Assert.All(
            Ruling.Facts,
            fact =>
            {
                Assert.False(fact.Audience.Spectators);
                Assert.Equal(parties.Order(), fact.Audience.Parties.Order());
            }
        );
        return After;
    }
}
