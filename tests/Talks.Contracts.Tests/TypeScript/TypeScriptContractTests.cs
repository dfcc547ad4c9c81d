namespace Talks.Contracts.Tests.TypeScript;

public sealed class TypeScriptContractTests
{
    [Fact]
    public void The_web_clients_types_are_those_of_the_contract() =>
        CheckedIn.Matches("clients/web/src/wire/contracts.ts", TypeScriptContract.Text());
}
