using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Seats;

/// <summary>Taking, leaving and handing over seats, and letting a bot sit in.</summary>
static class Seating
{
    public static Outcome Decide(Session session, TakeSeat command)
    {
        if (session.Agenda.FindParty(command.Party) is not { } party)
            return Refuse.UnknownParty(session, command.Party);
        if (UnfitLine(command.Name, Limits.NameLength, "Your name") is { } unfit)
            return unfit;
        // Asked again because the first answer was lost.
        if (session.Roster.Find(command.Person) is { } seated)
            return seated.Party == party.Id && seated.Name == command.Name.Trim()
                ? Outcome.Nothing
                : Outcome.No(RefusalCode.RoleTaken, "This person has a seat already.");
        if (session.Roster.Of(party.Id).Count() >= Limits.PeoplePerParty)
            return Outcome.No(
                RefusalCode.SeatsFull,
                $"{party.Id} is full: at most {Limits.PeoplePerParty} people can sit there."
            );
        var headless = session.Roster.HeadOf(party.Id) is null;
        if (command.Role is Role.Head && !headless)
            return Outcome.No(
                RefusalCode.RoleTaken,
                $"{party.Id} has a head of delegation: join as adviser, or ask them to hand over."
            );
        if (command.Role is Role.Capital && session.Roster.CapitalOf(party.Id) is not null)
            return Outcome.No(
                RefusalCode.RoleTaken,
                $"Somebody sits as the capital of {party.Id} already: join its delegation."
            );
        if (command.Role is Role.Deputy)
            return Outcome.No(
                RefusalCode.NotYours,
                headless
                    ? $"{party.Id} has no head yet who could name a deputy: take the head's seat."
                    : "Join as adviser: only the head of delegation names a deputy."
            );
        if (command.Post is not null && Unfilled(session, command.Post, command.Role ?? Role.Adviser) is { } unfilled)
            return unfilled;
        var role = command.Role ?? (headless && command.Post is null ? Role.Head : Role.Adviser);
        return Outcome.Yes(
            Audience.Public,
            new SeatTaken(command.Person, command.Name.Trim(), party.Id, role, command.Post)
        );
    }

    public static Outcome Decide(Session session, LeaveSeat _, Actor actor) =>
        actor is Actor.Person { Id: var id } && session.Roster.Find(id) is { } person
            ? Leave(session, person, removed: false)
            : Outcome.No(RefusalCode.SeatGone, "You have no seat to leave.");

    public static Outcome Decide(Session session, RemovePerson command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("remove people");
        return session.Roster.Find(command.Person) is { } person
            ? Leave(session, person, removed: true)
            : Refuse.UnknownPerson();
    }

    public static Outcome Decide(Session session, PassHead command, Actor actor)
    {
        if (Unreachable(session, command.To, actor, "hand over the role", out var to) is { } refused)
            return refused;
        if (to.Role is Role.Head)
            return Outcome.No(RefusalCode.RoleTaken, $"{to.Name} is head of delegation already.");
        if (to.Role is Role.Capital)
            return NotOfTheDelegation(to);
        return Outcome.Yes(Audience.Public, new HeadPassed(to.Party, session.Roster.HeadOf(to.Party)?.Id, to.Id));
    }

    public static Outcome Decide(Session session, NameDeputy command, Actor actor)
    {
        if (Unreachable(session, command.Person, actor, "name a deputy", out var person) is { } refused)
            return refused;
        if (person.Role is Role.Head)
            return Outcome.No(RefusalCode.RoleTaken, "The head of delegation cannot be deputy as well.");
        if (person.Role is Role.Capital)
            return NotOfTheDelegation(person);
        if (session.Roster.HeadOf(person.Party) is null)
            return Outcome.No(
                RefusalCode.NotYours,
                $"{person.Party} has no head whose deputy one could be: give somebody the head's role first."
            );
        if (command.Empowered == person.Role is Role.Deputy)
            return Outcome.No(
                RefusalCode.RoleTaken,
                $"{person.Name} is {(command.Empowered ? "deputy already" : "no deputy")}."
            );
        return Outcome.Yes(Audience.Public, new DeputyNamed(person.Party, person.Id, command.Empowered));
    }

    public static Outcome Decide(Session session, GivePost command, Actor actor)
    {
        if (Unreachable(session, command.Person, actor, "give a post", out var person) is { } refused)
            return refused;
        if (command.Post is { } post && Unfilled(session, post, person.Role) is { } unfilled)
            return unfilled;
        return command.Post == person.Post
            ? Outcome.No(
                RefusalCode.RoleTaken,
                $"{person.Name} {(command.Post is null ? "holds no post" : "holds that post already")}."
            )
            : Outcome.Yes(Audience.Public, new PostGiven(person.Party, person.Id, command.Post));
    }

    public static Outcome Decide(Session session, AllowAutopilot command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("let a bot play");
        if (session.Agenda.FindParty(command.Party) is null)
            return Refuse.UnknownParty(session, command.Party);
        if (command.Name is not null && UnfitLine(command.Name, Limits.NameLength, "The name of a bot") is { } unfit)
            return unfit;
        return Outcome.Yes(
            Audience.Public,
            new AutopilotAllowed(command.Party, command.Allowed, command.Temperament, command.Name?.Trim())
        );
    }

    /// <summary>A head who leaves is followed by the deputy, then by the longest-seated adviser.</summary>
    static Outcome Leave(Session session, Person person, bool removed)
    {
        var left = new SeatLeft(person.Id, person.Party, removed);
        var heir = session
            .Roster.Of(person.Party)
            .Where(p => p.Id != person.Id && p.MaySucceed)
            .OrderBy(p => p.Role)
            .FirstOrDefault();
        return person.Role is Role.Head && heir is not null
            ? Outcome.Yes(Audience.Public, left, new HeadPassed(person.Party, null, heir.Id))
            : Outcome.Yes(Audience.Public, left);
    }

    /// <summary>Why somebody of a role cannot hold a post; null if it can.</summary>
    static Outcome? Unfilled(Session session, string post, Role role) =>
        session.Agenda.FindPost(post) is null
            ? Outcome.No(
                RefusalCode.UnknownPost,
                session.Agenda.Posts.IsEmpty
                    ? "This scenario adds no posts to the usual roles: name none."
                    : $"There is no such post: choose from {string.Join(", ", session.Agenda.Posts.Select(p => p.Id))}."
            )
        : role is Role.Adviser ? null
        : Outcome.No(
            RefusalCode.NotYours,
            "A post is held by an adviser: the head, its deputy, mentors and capitals have none."
        );

    static Outcome NotOfTheDelegation(Person person) =>
        Outcome.No(
            RefusalCode.NotYours,
            $"{person.Name} sits in the capital, not in the delegation: who instructs cannot also sign."
        );

    /// <summary>Somebody the actor may give a role to: control anybody, a head its own people; the refusal otherwise.</summary>
    static Outcome? Unreachable(Session session, string id, Actor actor, string act, out Person person)
    {
        var found = session.Roster.Find(id);
        person = found!;
        if (actor is Actor.Control)
            return found is null ? Refuse.UnknownPerson() : null;
        if (actor is not Actor.Person { Id: var me } || session.Roster.Find(me) is not { Role: Role.Head } head)
            return Outcome.No(RefusalCode.NotYours, $"Only the head of delegation can {act}.");
        return found?.Party == head.Party ? null : Refuse.UnknownPerson();
    }
}
