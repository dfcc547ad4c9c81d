using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>Private rooms and their doors.</summary>
static class Rooms
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Of(
            "/room PARTIES [GRADE] [MINUTES] [PURPOSE]",
            "opens one: secret, known, members or open",
            "/room ROK,CHN members 20 The seals",
            l =>
            {
                var (invite, grade, minutes) = (
                    l.List("parties, with commas between them"),
                    l.MaybeOne<CaucusVisibility>(),
                    l.MaybeNumber()
                );
                return new OpenCaucus(invite, l.Rest(), grade, minutes);
            }
        ),
        Entry.Of(
            "/invite ROOM PARTIES",
            "asks more in",
            "/invite 3 JPN",
            l => new InviteToCaucus(Room(l), l.List("parties"))
        ),
        Entry.Of(
            "/join ROOM",
            "goes where you are invited",
            "/join 3",
            l => new AnswerInvitation(Room(l), Accept: true)
        ),
        Entry.Of("/decline ROOM", "does not", "/decline 3", l => new AnswerInvitation(Room(l), Accept: false)),
        Entry.Of("/exit ROOM", "leaves it, or its door", "/exit 3", l => new LeaveCaucus(Room(l))),
        Entry.Of("/knock ROOM", "asks to be let in", "/knock 3", l => new KnockAtCaucus(Room(l))),
        Entry.Of(
            "/admit ROOM PARTY",
            "lets in who knocks",
            "/admit 3 ROK",
            l => new AnswerKnock(Room(l), l.Word("a party"), Admit: true)
        ),
        Entry.Of(
            "/refuse ROOM PARTY",
            "does not",
            "/refuse 3 ROK",
            l => new AnswerKnock(Room(l), l.Word("a party"), Admit: false)
        ),
        Entry.Of(
            "/extend ROOM MINUTES",
            "closes it so many minutes from now",
            "/extend 3 10",
            l => new ExtendCaucus(Room(l), l.Number("minutes"))
        ),
    ];

    static int Room(Line line) => line.Number("the number of a room");
}
