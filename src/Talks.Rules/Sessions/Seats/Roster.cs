using System.Collections.Immutable;

namespace Talks.Rules.Sessions.Seats;

/// <summary>Who sits where, and which parties a bot may play.</summary>
/// <param name="People">In the order in which they sat down.</param>
public sealed record Roster(ImmutableArray<Person> People, ImmutableSortedDictionary<string, Temperament> Autopilots)
{
    public static Roster Empty { get; } = new([], ImmutableSortedDictionary<string, Temperament>.Empty);

    /// <summary>Party to the name of its bot, where control gave it one.</summary>
    public ImmutableSortedDictionary<string, string> BotNames { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public Person? Find(string id)
    {
        foreach (var person in People)
            if (person.Id == id)
                return person;
        return null;
    }

    public IEnumerable<Person> Of(string party) => People.Where(p => p.Party == party);

    public Person? HeadOf(string party) => Of(party).FirstOrDefault(p => p.Role == Role.Head);

    /// <summary>Who sits as the party's capital, if anybody does.</summary>
    public Person? CapitalOf(string party) => Of(party).FirstOrDefault(p => p.Role == Role.Capital);

    /// <summary>True while a bot plays the party: it is allowed to, and nobody sits as head.</summary>
    public bool OnAutopilot(string party) => Autopilots.ContainsKey(party) && HeadOf(party) is null;

    public Roster After(SessionEvent happened) =>
        happened switch
        {
            SeatTaken e => this with { People = People.Add(new(e.Person, e.Name, e.Party, e.Role) { Post = e.Post }) },
            SeatLeft e => this with { People = People.RemoveAll(p => p.Id == e.Person) },
            HeadPassed e => WithRole(e.From, Role.Deputy).WithRole(e.To, Role.Head),
            PostGiven e => this with
            {
                People = [.. People.Select(p => p.Id == e.Person ? p with { Post = e.Post } : p)],
            },
            DeputyNamed e => WithRole(e.Person, e.Empowered ? Role.Deputy : Role.Adviser),
            AutopilotAllowed { Allowed: true } e => this with
            {
                Autopilots = Autopilots.SetItem(e.Party, e.Temperament),
                BotNames = e.Name is { } name ? BotNames.SetItem(e.Party, name) : BotNames.Remove(e.Party),
            },
            AutopilotAllowed e => this with
            {
                Autopilots = Autopilots.Remove(e.Party),
                BotNames = BotNames.Remove(e.Party),
            },
            _ => this,
        };

    Roster WithRole(string? id, Role role) =>
        this with
        {
            People = [.. People.Select(p => p.Id == id ? p with { Role = role } : p)],
        };
}

public sealed record Person(string Id, string Name, string Party, Role Role)
{
    /// <summary>The scenario's own post that the person holds; null for none. It counts while the role is an adviser's.</summary>
    public string? Post { get; init; }

    /// <summary>May follow a head who leaves.</summary>
    public bool MaySucceed => Role is not (Role.Mentor or Role.Capital);
}
