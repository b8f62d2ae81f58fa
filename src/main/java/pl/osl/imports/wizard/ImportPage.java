package pl.osl.imports.wizard;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportState;
import pl.osl.imports.Verdict.Outcome;
import pl.osl.ui.Shell;

/** The page of one import, which looks as it stands: its columns, what it would do, how far it is, what it did. */
@Component
class ImportPage {

    private final ImportCards cards;
    private final ImportTypes types;
    private final ImportDesk desk;
    private final History history;

    ImportPage(ImportCards cards, ImportTypes types, ImportDesk desk, History history) {
        this.cards = cards;
        this.types = types;
        this.desk = desk;
        this.history = history;
    }

    /** @param asked rows of which outcome to show; the first that has any when it names none */
    ModelAndView show(UUID id, @Nullable String asked, Viewer viewer, HttpStatus status) {
        var card = cards.require(id, viewer);
        var type = types.require(card.type());
        viewer.require(Verb.READ, type.thing());
        Shell.belongsTo(type.list());
        boolean own = viewer.may(Verb.SUBMIT, Thing.IMPORT)
                && viewer.may(Verb.CREATE, type.thing())
                && card.uploadedBy().equals(viewer.accountId());
        if (card.state() == ImportState.MAPPING && own) {
            return columns(card, card.fields(), status);
        }
        var shown = outcome(card, asked);
        boolean mayDecide = card.state() == ImportState.WAITING && desk.mayDecide(card, viewer);
        return new ModelAndView("imports/show", status)
                .addObject("card", card)
                .addObject("type", type)
                .addObject("labels", labels(type.fields()))
                .addObject("outcomes", Outcome.values())
                .addObject("shown", shown)
                .addObject("most", ImportCards.SHOWN)
                .addObject("rows", card.erased() || card.state().atWork() ? List.of() : cards.rows(card, shown))
                .addObject("progress", card.state().atWork() ? cards.progress(id, viewer) : null)
                .addObject("waits", ImportDesk.waits(card))
                .addObject("mine", own)
                .addObject("mayDecide", mayDecide)
                .addObject(
                        "mayDiscard",
                        own
                                && EnumSet.of(ImportState.CHECKED, ImportState.WAITING)
                                        .contains(card.state()))
                .addObject("history", history.of(card.centreId(), id));
    }

    /** @param fields as chosen now, also when they were refused */
    ModelAndView columns(UUID id, List<String> fields, Viewer viewer, HttpStatus status) {
        var card = cards.require(id, viewer);
        return columns(card, fields.size() == card.headings().size() ? fields : card.fields(), status);
    }

    private ModelAndView columns(ImportCards.Card card, List<String> fields, HttpStatus status) {
        Shell.belongsTo(types.require(card.type()).list());
        return new ModelAndView("imports/columns", status)
                .addObject("card", card)
                .addObject("type", types.require(card.type()))
                .addObject("chosen", fields)
                .addObject("samples", cards.samples(card));
    }

    private static Outcome outcome(ImportCards.Card card, @Nullable String asked) {
        for (var one : Outcome.values()) {
            if (one.name().equalsIgnoreCase(asked)) {
                return one;
            }
        }
        for (var one : Outcome.values()) {
            if (card.count(one.name()) > 0) {
                return one;
            }
        }
        return Outcome.CREATE;
    }

    private static Map<String, String> labels(List<ImportField> fields) {
        return fields.stream().collect(Collectors.toMap(ImportField::key, ImportField::label));
    }
}
