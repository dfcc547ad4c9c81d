using Talks.Contracts;

namespace Talks.Client.Views;

/// <param name="Post">The scenario's own post that the person holds; null for none.</param>
public sealed record Person(string Id, string Name, string Party, Role Role, bool Seated, string? Post = null);

static class Seating
{
    public static SessionView Seated(this SessionView view, Frame frame) =>
        frame.Event switch
        {
            SeatTaken e => view with
            {
                People = view.People.SetItem(e.Person, new(e.Person, e.Name, e.Party, e.Role, true, e.Post)),
            },
            SeatLeft e => view.Change(e.Person, person => person with { Seated = false }),
            HeadPassed e => view.Change(e.From, person => person with { Role = Role.Deputy })
                .Change(e.To, person => person with { Role = Role.Head }),
            DeputyNamed e => view.Change(
                e.Person,
                person => person with { Role = e.Empowered ? Role.Deputy : Role.Adviser }
            ),
            PostGiven e => view.Change(e.Person, person => person with { Post = e.Post }),
            AutopilotAllowed { Allowed: true } e => view with
            {
                Autopilots = view.Autopilots.SetItem(e.Party, e.Temperament),
                BotNames = e.Name is { } name ? view.BotNames.SetItem(e.Party, name) : view.BotNames.Remove(e.Party),
            },
            AutopilotAllowed e => view with
            {
                Autopilots = view.Autopilots.Remove(e.Party),
                BotNames = view.BotNames.Remove(e.Party),
            },
            _ => view,
        };

    static SessionView Change(this SessionView view, string? id, Func<Person, Person> change) =>
        id is not null && view.People.TryGetValue(id, out var person)
            ? view with
            {
                People = view.People.SetItem(id, change(person)),
            }
            : view;
}
