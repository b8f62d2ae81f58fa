package pl.osl.imports.wizard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import pl.osl.OslApplication;
import pl.osl.RealPostgres;
import pl.osl.StatementCounter;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.imports.files.SheetFile;
import pl.osl.kernel.Acting;

/**
 * Brings in fifty thousand partners and prints how long the steps take beside reading the file alone. Then once more,
 * which changes nothing. Started by hand, with another number of rows if wanted; asserts nothing.
 */
final class ImportBenchmark {

    private static final String ROWS = "50000";

    private ImportBenchmark() {}

    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(OslApplication.class)
                .sources(World.class, StatementCounter.class)
                .initializers(new RealPostgres())
                .run("--server.port=0", "--logging.level.root=warn")) {
            var world = context.getBean(World.class);
            UUID centre = world.centre("OPS Wielki");
            UUID anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
            byte[] file = file(Integer.parseInt(arguments.length == 0 ? ROWS : arguments[0]));
            double read = seconds("read " + file.length / 1024 + " kB", 1, () -> SheetFile.read(file));
            var viewer = Acting.in(
                    Set.of(centre),
                    () -> world.in(
                            centre, () -> context.getBean(Submitters.class).viewer(centre, anna)));
            for (String time : new String[] {"first", "second"}) {
                Acting.as(anna, Set.of(centre), () -> {
                    var type = context.getBean(ImportTypes.class).require("partners");
                    var id = new UUID[1];
                    seconds(
                            time + ": rows kept",
                            read,
                            () -> id[0] = context.getBean(Bringing.class)
                                    .bring(null, type, null, "wielki.csv", SheetFile.read(file), viewer));
                    var cards = context.getBean(ImportCards.class);
                    var desk = context.getBean(ImportDesk.class);
                    desk.map(id[0], cards.require(id[0], viewer).fields(), viewer);
                    var work = context.getBean(ImportWork.class);
                    seconds(time + ": preview", read, () -> work.work(new ImportJob(centre, id[0])));
                    var card = cards.require(id[0], viewer);
                    System.out.println(card.counts());
                    if (card.acts()) {
                        world.in(
                                centre,
                                () -> world.jdbc
                                        .sql("update data_import set state = 'QUEUED' where id = :id")
                                        .param("id", id[0])
                                        .update());
                        seconds(time + ": run", read, () -> work.work(new ImportJob(centre, id[0])));
                        System.out.println(cards.require(id[0], viewer).counts());
                    }
                    return true;
                });
            }
        }
    }

    private static double seconds(String what, double base, Runnable work) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        int statements;
        try {
            statements = StatementCounter.during(work::run).size();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s: %.1f s, %.1f times reading the file, %d statements, heap at most %d MB%n",
                what, seconds, base == 1 ? 1 : seconds / base, statements, peak / 1_048_576);
        return seconds;
    }

    /** Names of a few words, half of them with a number as schools have; of those without some look like another. */
    private static byte[] file(int rows) {
        var text = new StringBuilder("Nazwa;Sektor;Adres;Czym się zajmuje\n");
        String[] words = {"Źródło", "Nadzieja", "Jutrzenka", "Przyszłość", "Pomocna Dłoń", "Sąsiad", "Orzeł", "Dąb"};
        for (int row = 0; row < rows; row++) {
            text.append("Stowarzyszenie ").append(words[row % words.length]).append(' ');
            text.append(word(row * 7919L)).append(' ').append(word(row * 104_729L));
            text.append(row % 2 == 0 ? " nr " + row : "");
            text.append(";Organizacja pozarządowa;ul. Polna ").append(row).append(";pomaga sąsiadom\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(long seed) {
        String[] syllables = {
            "bo", "ga", "li", "na", "ro", "szy", "te", "wi", "za", "mo", "kra", "dę", "jo", "pu", "fe", "chy"
        };
        var word = new StringBuilder();
        for (long left = seed % 65_521; word.length() < 9; left /= 16) {
            word.append(syllables[(int) (left % 16)]);
        }
        return word.toString();
    }
}
