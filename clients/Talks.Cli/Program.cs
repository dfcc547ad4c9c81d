System.Console.WriteLine("talks");
