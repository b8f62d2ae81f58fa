package pl.osl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import pl.osl.access.accounts.Recovery;
import pl.osl.database.Attachment;
import pl.osl.database.Backup;
import pl.osl.database.Restore;
import pl.osl.kernel.CommandRefused;

/** What the jar does on the server's own command line, beside being the application: one word and what it is about. */
final class Commands {

    private static final String USAGE = """
            usage: java -jar osl.jar [--setting=value ...]                  the application
                   java -jar osl.jar backup FILE [--setting=value ...]      the whole data folder into one new file
                   java -jar osl.jar restore FILE [--setting=value ...]     that file into an empty data folder
                   java -jar osl.jar recover USERNAME [--setting=value ...] a link for an administrator who is locked out
            settings are the application's own, first of all --osl.data-dir=DIR; more: docs/pl/instalacja.md""";

    private Commands() {}

    /** Everything that is no setting: then the application must not start, whatever was meant. */
    static List<String> words(String... args) {
        return Arrays.stream(args)
                .filter(arg -> !arg.startsWith("--") || arg.equals("--help"))
                .toList();
    }

    /** Returns the exit code. */
    static int run(List<String> words, String... args) {
        try {
            String command = words.size() == 2 ? words.getFirst() : "";
            switch (command) {
                case "backup" -> say(Backup.make(Path.of(words.getLast()), settings(args), Clock.systemUTC()));
                case "restore" -> say(Restore.from(Path.of(words.getLast()), settings(args)));
                case "recover" -> recover(words.getLast(), args);
                default -> {
                    return usage(words);
                }
            }
            return 0;
        } catch (CommandRefused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private static int usage(List<String> words) {
        boolean asked = words.equals(List.of("--help"));
        (asked ? System.out : System.err).println(USAGE);
        return asked ? 0 : 1;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    /** As the application finds them: command line, environment, application.properties beside the jar. */
    private static ConfigurableEnvironment settings(String... args) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }

    /** The application without its web side: only what the link needs is made, nothing is migrated, no job runs. */
    private static void recover(String username, String... args) {
        var attachment = Attachment.settings(settings(args));
        String[] quiet = {
            "--logging.level.root=warn",
            "--spring.main.lazy-initialization=true",
            "--spring.flyway.enabled=false",
            "--db-scheduler.enabled=false"
        };
        try (var application = new SpringApplicationBuilder(OslApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("attachment", attachment)))
                .run(Stream.of(args, quiet).flatMap(Arrays::stream).toArray(String[]::new))) {
            var link = application.getBean(Recovery.class).link(username);
            var ends = link.expires().atZone(application.getBean(Clock.class).getZone());
            say("works once, until %tF %<tR; whoever has it can choose the password:".formatted(ends));
            say(application.getEnvironment().getRequiredProperty("osl.base-url") + link.path());
        } catch (NestedRuntimeException failure) {
            throw new CommandRefused("no link was made", failure.getMostSpecificCause());
        }
    }
}
