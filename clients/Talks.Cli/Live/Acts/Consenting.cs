using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>From an adopted text to being bound by it.</summary>
static class Consenting
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Of("/initial PROPOSAL", "marks an adopted text as authentic", "/initial 2", l => new Initial(Number(l))),
        Entry.Of(
            "/sign PROPOSAL [ad referendum]",
            "signs it",
            "/sign 2 ad referendum",
            l => new Sign(Number(l), AdReferendum(l))
        ),
        Entry.Of(
            "/decline-signature PROPOSAL [REASON]",
            "refuses to",
            "/decline-signature 2 not this",
            l => new DeclineSignature(Number(l), l.Rest())
        ),
        Entry.Of(
            "/accede PROPOSAL [ad referendum]",
            "comes to a text in force",
            "/accede 2",
            l => new Accede(Number(l), AdReferendum(l))
        ),
        Entry.Of(
            "/ratify PARTY PROPOSAL yes|no [REASON]",
            "answers for a capital",
            "/ratify USA 2 yes",
            l =>
            {
                var (party, number) = (l.Word("whose capital answers"), Number(l));
                return new Ratify(number, party, l.Either("yes", "no"), l.Rest());
            }
        ),
    ];

    static int Number(Line line) => line.Number("the number of a proposal");

    static bool AdReferendum(Line line)
    {
        if (line.Ends)
            return false;
        if (line.Rest() is var rest && rest is not "ad referendum")
            line.Lack($"'{rest}' is too much.");
        return true;
    }
}
