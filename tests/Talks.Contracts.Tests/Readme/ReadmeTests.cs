using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests.Readme;

public sealed class ReadmeTests
{
    const string Path = "src/Talks.Contracts/README.md";

    [Fact]
    public void The_tables_of_the_protocol_are_those_of_the_contract()
    {
        CheckedIn.Section(Path, "methods", Tables.Methods(typeof(ITalksHub)));
        CheckedIn.Section(Path, "messages", Tables.Methods(typeof(ITalksClient)));
        CheckedIn.Section(Path, "commands", Tables.Variants(typeof(Command)));
        CheckedIn.Section(Path, "events", Tables.Variants(typeof(Event)));
        CheckedIn.Section(Path, "records", Tables.Records());
        CheckedIn.Section(Path, "enumerations", Tables.Enumerations());
        CheckedIn.Section(Path, "refusals", Tables.Refusals());
    }

    [Fact]
    public void Every_command_event_and_refusal_is_told_in_a_sentence()
    {
        var variants = new[] { typeof(Command), typeof(Event) }
            .SelectMany(Discriminator.Variants)
            .Select(variant => variant.DerivedType)
            .Where(type => Documentation.Of(type) is null)
            .Select(type => type.Name);
        var codes = Enum.GetNames<RefusalCode>().Where(name => Documentation.Of(typeof(RefusalCode), name) is null);
        Assert.Empty(variants.Concat(codes));
    }
}
