package pl.osl;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic(
        systemName = "OSL",
        sharedModules = {"kernel", "database"})
@SpringBootApplication
public class OslApplication {

    public static void main(String[] args) {
        var words = Commands.words(args);
        if (words.isEmpty()) {
            SpringApplication.run(OslApplication.class, args);
        } else {
            System.exit(Commands.run(words, args));
        }
    }
}
