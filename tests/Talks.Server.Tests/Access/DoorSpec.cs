using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Doors;

namespace Talks.Server.Tests.Access;

/// <summary>Who may come in, as pure decisions.</summary>
public sealed class DoorSpec
{
    const long Now = 1_000;
    static readonly string Way = Door.Of("ROK");

    [Fact]
    public void The_first_code_lets_anybody_in_and_writes_nothing_down() =>
        Assert.Equal((null, null), Door.Untouched.Admit(Way, 0, "guest", Now));

    [Fact]
    public void A_code_that_was_replaced_lets_nobody_in()
    {
        var door = Door.Untouched.After(new CodeIssued(Way, 1, null, null));
        Assert.Equal(RefusalCode.CodeSpent, door.Admit(Way, 0, "guest", Now).Refusal?.Code);
        Assert.Null(door.Admit(Way, 1, "guest", Now).Refusal);
        Assert.Null(door.Admit(Door.Of("USA"), 0, "guest", Now).Refusal);
    }

    [Theory]
    [InlineData(Now + 1, true)]
    [InlineData(Now, false)]
    public void A_code_lets_people_in_until_it_expires(long expires, bool open)
    {
        var door = Door.Untouched.After(new CodeIssued(Way, 1, expires, null));
        Assert.Equal(open, door.Admit(Way, 1, "guest", Now).Refusal is null);
    }

    [Fact]
    public void A_code_admits_as_many_as_it_has_places_and_each_guest_once()
    {
        var door = Door.Untouched.After(new CodeIssued(Way, 1, null, 2));
        foreach (var guest in new[] { "a", "b" })
        {
            var taken = Assert.IsType<PlaceTaken>(door.Admit(Way, 1, guest, Now).Event);
            door = door.After(taken);
        }
        Assert.Equal(RefusalCode.CodeSpent, door.Admit(Way, 1, "c", Now).Refusal?.Code);
        Assert.Equal((null, null), door.Admit(Way, 1, "a", Now));

        var renewed = door.After(new CodeIssued(Way, 2, null, 2)).After(new PlaceTaken(Way, 1, "late"));
        Assert.Empty(renewed[Way].Guests);
    }

    [Fact]
    public void What_happens_at_a_door_is_read_back_as_it_was_written() =>
        Assert.All<DoorEvent>(
            [new CodeIssued(Way, 1, 5, 6), new CodeIssued(Door.Control, 2, null, null), new PlaceTaken(Way, 1, "a")],
            happened =>
                Assert.Equal(
                    new DoorFact(Now, happened),
                    StoredFormat.Read<DoorFact>(StoredFormat.Write(new DoorFact(Now, happened)))
                )
        );
}
