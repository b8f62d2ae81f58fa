package pl.osl.communities.districts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The centre's list of districts, and which of them have a community. */
@Controller
@RequestMapping("/communities/districts")
class DistrictController {

    private final DistrictList list;
    private final DistrictBook book;
    private final DistrictGrounds grounds;
    private final History history;
    private final ListExport export;
    private final Clock clock;

    DistrictController(
            DistrictList list,
            DistrictBook book,
            DistrictGrounds grounds,
            History history,
            ListExport export,
            Clock clock) {
        this.list = list;
        this.book = book;
        this.grounds = grounds;
        this.history = history;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "false") boolean without, Viewer viewer) {
        viewer.require(Verb.READ, Thing.DISTRICT);
        return page(DistrictsForm.blank(), without, viewer, HttpStatus.OK);
    }

    @GetMapping("/list.csv")
    void csv(ListRequest request, Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        viewer.require(Verb.READ, Thing.DISTRICT);
        export.csv(DistrictExport.source(words), DistrictExport.all(), request, viewer, response);
    }

    @GetMapping("/list.xlsx")
    void xlsx(ListRequest request, Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        viewer.require(Verb.READ, Thing.DISTRICT);
        export.xlsx(DistrictExport.source(words), DistrictExport.all(), request, viewer, response);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") DistrictsForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.DISTRICT);
        var read = DistrictLines.read(form.lines(), LocalDate.now(clock));
        form.checked(errors, read);
        var added = Attempt.of(
                errors, () -> book.add(read, Objects.requireNonNull(DistrictsForm.chosen(form.kind())), viewer));
        if (added.isEmpty()) {
            return page(form, false, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("added", added.get().added());
        flash.addFlashAttribute("known", String.join(", ", added.get().known()));
        flash.addFlashAttribute("repeated", String.join(", ", added.get().repeated()));
        return new ModelAndView("redirect:/communities/districts");
    }

    @GetMapping("/{district}")
    ModelAndView ask(@PathVariable UUID district, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        return one(district, DistrictForm.of(list.require(viewer.centreId(), district)), viewer, HttpStatus.OK);
    }

    @PostMapping("/{district}")
    ModelAndView correct(
            @PathVariable UUID district,
            @ModelAttribute("form") DistrictForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        list.require(viewer.centreId(), district);
        form.checked(errors, LocalDate.now(clock));
        try {
            Attempt.of(errors, () -> book.correct(district, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.stale");
            return one(district, form, viewer, HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return one(district, form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "communities.saved");
        return new ModelAndView("redirect:/communities/districts");
    }

    @PostMapping("/{district}/removal")
    String remove(@PathVariable UUID district, Viewer viewer, RedirectAttributes flash) {
        book.remove(district, viewer);
        flash.addFlashAttribute("notice", "communities.districts.removed");
        return "redirect:/communities/districts";
    }

    private ModelAndView page(DistrictsForm form, boolean without, Viewer viewer, HttpStatus status) {
        var rows = list.withCommunities(viewer.centreId());
        var drawn = grounds.drawn(viewer.centreId());
        var covered = rows.stream()
                .filter(row -> !row.communities().isEmpty())
                .map(row -> row.district().id())
                .collect(Collectors.toSet());
        return new ModelAndView("communities/districts", status)
                .addObject("form", form)
                .addObject("kinds", DistrictKind.values())
                .addObject("without", without)
                .addObject("all", rows.size())
                .addObject("covered", covered.size())
                .addObject("drawn", drawn)
                .addObject("mapCovered", grounds.together(drawn, one -> covered.contains(one.id())))
                .addObject("mapOthers", grounds.together(drawn, one -> !covered.contains(one.id())))
                .addObject(
                        "rows",
                        rows.stream()
                                .filter(row -> !without || row.communities().isEmpty())
                                .toList())
                .addObject("mayAdd", viewer.may(Verb.CREATE, Thing.DISTRICT));
    }

    private ModelAndView one(UUID id, DistrictForm form, Viewer viewer, HttpStatus status) {
        var district = list.require(viewer.centreId(), id);
        return new ModelAndView("communities/district", status)
                .addObject("district", district)
                .addObject("kinds", DistrictKind.values())
                .addObject("form", form)
                .addObject("counts", list.counts(viewer.centreId(), id))
                .addObject("ground", grounds.of(viewer.centreId(), id))
                .addObject("mayRemove", viewer.may(Verb.WITHDRAW, Thing.DISTRICT))
                .addObject("history", history.of(viewer.centreId(), id));
    }
}
