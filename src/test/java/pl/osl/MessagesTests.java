package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, is used somewhere, is found where it is used, and its plurals are right. */
class MessagesTests {

    /** Codes that Spring puts together from a rule and the field it was broken at. */
    private static final List<String> RULES =
            List.of("NotNull.", "Size.", "Min.", "Max.", "Email.", "Pattern.", "typeMismatch");

    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.]*)[}(]");
    private static final Pattern JAVA_TEXT = Pattern.compile("\"\\.?([A-Za-z][A-Za-z0-9._]*)\"");
    private static final Pattern PREFIX = Pattern.compile("[\"']([A-Za-z][A-Za-z0-9._]*\\.)[\"']");

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        for (Path polish : files("src/main/resources/messages", "[a-z]+\\.properties")) {
            var english = polish.resolveSibling(polish.getFileName().toString().replace(".", "_en."));
            assertThat(keys(english)).as(polish.toString()).isEqualTo(keys(polish));
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var places = new TreeMap<String, List<String>>();
        for (Path file : files("src/main/resources/messages", "[a-z]+\\.properties")) {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[A-Za-z].*=.*")) {
                    places.computeIfAbsent(line.substring(0, line.indexOf('=')), key -> new ArrayList<>())
                            .add(file.getFileName().toString());
                }
            }
        }
        places.values().removeIf(files -> files.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void everyTextIsUsedAndEveryUsedTextIsThere() throws IOException {
        var known = new TreeSet<String>();
        for (Path polish : files("src/main/resources/messages", "[a-z]+\\.properties")) {
            known.addAll(keys(polish));
        }
        String templates = all("src/main/resources/templates", ".*\\.html");
        String java = all("src/main/java", ".*\\.java");
        var used = TEMPLATE_KEY
                .matcher(templates)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(used.stream().filter(key -> !key.endsWith(".")).filter(key -> !known.contains(key)))
                .as("used in a template, not in a file")
                .isEmpty();
        var inJava =
                JAVA_TEXT.matcher(java).results().map(match -> match.group(1)).collect(Collectors.toSet());
        var prefixes = PREFIX.matcher(templates + java)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        prefixes.addAll(RULES);
        prefixes.addAll(enums(java));
        assertThat(known.stream()
                        .filter(key -> !used.contains(key) && !inJava.contains(key))
                        .filter(key -> !templates.contains("'" + key + "'"))
                        .filter(key ->
                                !inJava.contains(beforeLast(key)) && !inJava.contains(beforeLast(beforeLast(key))))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith)))
                .as("in a file, used nowhere")
                .isEmpty();
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() throws IOException {
        for (Path file : files("src/main/resources/messages", ".*\\.properties")) {
            var locale = Locale.forLanguageTag(file.toString().contains("_en") ? "en" : "pl");
            properties(file).forEach((key, text) -> {
                assertThat(text.toString()).as(file + " " + key).isNotBlank().doesNotContain("\ufffd");
                assertThat(new MessageFormat(text.toString(), locale))
                        .as(key.toString())
                        .isNotNull();
            });
        }
    }

    /** 1 wpis, 2 wpisy, 5 wpisów, 12 wpisów, 22 wpisy, 1,5 wpisu: wherever there is a plural, all four forms are there. */
    @Test
    void polishPluralsHaveAllTheirForms() throws IOException {
        for (Path file : files("src/main/resources/messages", "[a-z]+\\.properties")) {
            properties(file).forEach((key, text) -> {
                boolean months = text.toString().contains("=12 {");
                if (text.toString().contains(", plural,") && !months) {
                    assertThat(text.toString()).as(key.toString()).contains("one {", "few {", "many {", "other {");
                }
            });
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwnOutsideTheirPrototypes() throws IOException {
        for (Path template : files("src/main/resources/templates", ".*\\.html")) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("th:utext", "style=\"", "onclick=", "<style")
                    .doesNotContainPattern("<script(?![^>]*src=)[^>]*>");
        }
    }

    private static String beforeLast(String key) {
        return key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
    }

    private static Set<String> enums(String java) {
        return Pattern.compile("enum (\\w+)")
                .matcher(java)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(properties(file).stringPropertyNames());
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> Files.isRegularFile(file)
                            && file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static String all(String folder, String name) throws IOException {
        var all = new StringBuilder();
        for (Path file : files(folder, name)) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }
}
