package pl.osl.imports.wizard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.files.SheetFile;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Shell;
import pl.osl.ui.Words;

/** The list of imports and its exports, and the beginning of a new one. */
@Controller
class ImportController {

    private static final int NAME = 200;

    private final Bringing bringing;
    private final ImportTypes types;
    private final ListReader lists;
    private final ListExport export;
    private final Clock clock;

    ImportController(Bringing bringing, ImportTypes types, ListReader lists, ListExport export, Clock clock) {
        this.bringing = bringing;
        this.types = types;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/imports")
    String list(
            @RequestParam(required = false) @Nullable String type,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.IMPORT);
        Shell.belongsTo(types.under(type));
        var filter = filter(type, words);
        model.addAttribute("list", lists.page(ImportList.source(words), filter, request, viewer.reach(), words));
        model.addAttribute(
                "types", viewer.may(Verb.SUBMIT, Thing.IMPORT) ? types.offeredTo(viewer) : java.util.List.of());
        return "imports/list";
    }

    @GetMapping("/imports.csv")
    void csv(
            @RequestParam(required = false) @Nullable String type,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.IMPORT);
        export.csv(ImportList.source(words), filter(type, words), request, viewer, response);
    }

    @GetMapping("/imports.xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable String type,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.IMPORT);
        export.xlsx(ImportList.source(words), filter(type, words), request, viewer, response);
    }

    @GetMapping("/imports/new")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String target,
            Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.IMPORT);
        return form(Ids.next(clock).toString(), type, target, viewer, HttpStatus.OK);
    }

    @PostMapping("/imports")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.IMPORT);
        try {
            var chosen = types.find(type)
                    .filter(one -> viewer.may(Verb.CREATE, one.thing()))
                    .orElseThrow(() -> Refusal.at("type", "imports.refusal.type"));
            if (file == null || file.isEmpty() && fileName(file).equals("?")) {
                throw Refusal.at("file", "imports.file.none");
            }
            return new ModelAndView("redirect:/imports/"
                    + bringing.bring(
                            Typed.id(id),
                            chosen,
                            Typed.id(target),
                            fileName(file),
                            SheetFile.read(file.getBytes()),
                            viewer));
        } catch (Refusal refusal) {
            return form(id, type, target, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ModelAndView form(
            @Nullable String id, @Nullable String type, @Nullable String target, Viewer viewer, HttpStatus status) {
        var offered = types.offeredTo(viewer);
        Shell.belongsTo(types.under(type));
        return new ModelAndView("imports/new", status)
                .addObject("id", Typed.id(id) == null ? Ids.next(clock) : id)
                .addObject("types", offered)
                .addObject(
                        "targets",
                        offered.stream()
                                .flatMap(one -> one.targets(viewer).stream())
                                .distinct()
                                .toList())
                .addObject("target", Typed.id(target))
                .addObject(
                        "chosen",
                        offered.stream()
                                .map(ImportType::key)
                                .filter(key -> key.equals(type))
                                .findFirst()
                                .orElse(null));
    }

    /** Some browsers send the whole path. */
    private static String fileName(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String line = Texts.line(
                sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        return line == null ? "?" : line.length() > NAME ? line.substring(line.length() - NAME) : line;
    }

    private ListFilter filter(@Nullable String type, Words words) {
        return ImportList.filter(types.find(type).map(ImportType::key).orElse(null), words);
    }
}
