using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>Texts in force, acts beside them, and the world.</summary>
static class Deeds
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Show("/world", "charts of the world", "/world", l => WorldChart.Lines(l.View.World)),
        Entry.Show("/ledger", "the text in force and its steps", "/ledger", l => LedgerLines.Of(l.View)),
        Entry.Of(
            "/step STEP ACT",
            "deliver, delay, defect, refuse: what your side does about it",
            "/step yongbyon-freeze/DPRK deliver",
            l => new ChoosePerformance(
                l.Word("a step, as /ledger lists them"),
                l.One<Performance>("what to do about it")
            )
        ),
        Entry.Of(
            "/alone MEASURE LEVEL",
            "takes a measure outside any text; level 0 gives it up",
            "/alone new-sanctions 1",
            l => new ActAlone(l.Word("a measure"), l.Number("a level"))
        ),
        Entry.Of(
            "/found STEP kept|broken [WHY]",
            "what your side, its verifier, finds of it",
            "/found aid/USA broken The oil never came",
            l =>
            {
                var (step, kept) = (l.Word("a step, as /ledger lists them"), l.Either("kept", "broken"));
                return new LayFinding(step, kept, kept ? l.Rest() : l.Words("why it is broken"));
            }
        ),
        Entry.Of(
            "/snapback WHY",
            "moves to hold relief back after a breach",
            "/snapback The seals are cut.",
            l => new MoveSnapback(l.Words("why"))
        ),
        Entry.Of(
            "/relief end|keep",
            "votes on snapback",
            "/relief end",
            l => new VoteOnSnapback(l.Either("end", "keep"))
        ),
        Entry.Of("/denounce WHY", "leaves the text in force", "/denounce Enough.", l => new EndText(l.Words("why"))),
    ];
}
