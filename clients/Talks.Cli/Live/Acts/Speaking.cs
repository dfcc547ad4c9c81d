using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>Words, under every grade of the record, and the floor.</summary>
static class Speaking
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Of(
            "/d WORDS",
            "said among your own delegation",
            "/d wait for it",
            l => new Say("delegation", l.Words("what"))
        ),
        Entry.Of(
            "/say CHANNEL WORDS",
            "in caucus/3, group/energy, control, or backchannel/ROK",
            "/say caucus/3 hello there",
            l => new Say(l.Word("a channel"), l.Words("what"))
        ),
        Entry.Of(
            "/record [CHANNEL] WORDS",
            "on the record, with your name",
            "/record We agree",
            l => Graded(l, RecordGrade.OnRecord)
        ),
        Entry.Of(
            "/quote [CHANNEL] WORDS",
            "without attribution: everybody reads it, without a name",
            "/quote group/energy It can be done",
            l => Graded(l, RecordGrade.WithoutAttribution)
        ),
        Entry.Of(
            "/nonpaper [CHANNEL] WORDS",
            "nobody's words, for those present",
            "/nonpaper caucus/3 Perhaps",
            l => Graded(l, RecordGrade.NonPaper)
        ),
        Entry.Of(
            "/statement WORDS",
            "said for the record, to spectators too",
            "/statement We agree",
            l => new MakeStatement(l.Words("what"))
        ),
        Entry.Of("/floor", "asks for the floor of the plenary", "/floor", _ => new AskFloor()),
        Entry.Of("/yield", "gives it back, or your place in the list", "/yield", _ => new YieldFloor()),
        Entry.Of("/reply", "the right of reply", "/reply", _ => new ClaimReply()),
        Entry.Of(
            "/speakers SECONDS",
            "opens the speakers list, if you chair; 0 sets no limit",
            "/speakers 90",
            l => new OpenSpeakersList(l.Number("the time of each speaker, in seconds"))
        ),
        Entry.Of("/no-speakers", "closes it", "/no-speakers", _ => new CloseSpeakersList()),
        Entry.Of(
            "/give-floor PARTY",
            "out of turn, if you chair",
            "/give-floor ROK",
            l => new GiveFloor(l.Word("a party"))
        ),
        Entry.Of(
            "/ask WORDS",
            "asks your capital for instructions",
            "/ask may we?",
            l => new RequestInstructions(l.Words("what"), null, null)
        ),
        Entry.Of(
            "/instruct PARTY WORDS",
            "from a capital to its delegation",
            "/instruct USA hold on",
            l => new Instruct(l.Word("a party"), null, l.Words("what"), [])
        ),
        Entry.Show("/memos", "what waits for the head", "/memos", l => Memos(l.View)),
        new(
            "/release MEMO",
            "lets one out as it was last read here",
            "/release 1",
            l =>
                l.Known(Laid(l.View).ToDictionary(m => m.Number), "a memo that waits") is { } memo
                    ? new(new ReleaseMemo(memo.Number, memo.Revision))
                    : new()
        ),
        Entry.Of("/leave", "gives up your seat", "/leave", _ => new LeaveSeat()),
    ];

    static Say Graded(Line line, RecordGrade grade) => new(line.Channel(), line.Words("what"), grade);

    static IEnumerable<LaidMemo> Laid(SessionView view) => view.Delegations.Values.SelectMany(d => d.Memos.Values);

    static IEnumerable<string> Memos(SessionView view) =>
        Laid(view)
            .Select(m => $"{m.Number}  {m.Memo.Kind}, revision {m.Revision}: {m.Memo.Text}")
            .DefaultIfEmpty("No memo waits.");
}
