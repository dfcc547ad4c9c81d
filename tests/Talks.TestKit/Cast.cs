using Talks.Rules.Sessions;

namespace Talks.TestKit;

/// <summary>The people of the tests. A person is named for its party and its seat there, so a test reads aloud.</summary>
public static class Cast
{
    public static Actor Control { get; } = new Actor.Control();

    public static Actor Head(string party) => new Actor.Person(HeadId(party));

    public static Actor Adviser(string party) => new Actor.Person(AdviserId(party));

    public static Actor Mentor(string party) => new Actor.Person(MentorId(party));

    public static Actor Bot(string party) => new Actor.Autopilot(party);

    public static Actor Stranger { get; } = new Actor.Person("nobody");

    public static string HeadId(string party) => $"{party}-head";

    public static string AdviserId(string party) => $"{party}-adviser";

    public static string MentorId(string party) => $"{party}-mentor";
}
