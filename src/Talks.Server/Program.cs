System.Console.WriteLine("Talks");
