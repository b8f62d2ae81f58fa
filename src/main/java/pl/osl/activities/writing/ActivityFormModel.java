package pl.osl.activities.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityResult;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.OrganizerTask;
import pl.osl.activities.WhoLed;
import pl.osl.activities.parties.Parties;
import pl.osl.activities.parties.PartiesForm;
import pl.osl.activities.parties.PartyOffer;
import pl.osl.activities.people.EntryPeople;
import pl.osl.activities.people.Person;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.activities.reading.Choices;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.AsTyped;

/** What the form's page needs around what was typed, for a new entry, a resumed draft and a correction alike. */
@Component
class ActivityFormModel {

    /** Something typed as a draft, handed to the binder as if it came from the form. */
    private record Typed(Map<String, List<String>> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var values = fields.get(name);
            return values == null || values.isEmpty()
                    ? null
                    : values.size() == 1 ? values.getFirst() : values.toArray(String[]::new);
        }

        @Override
        public java.util.Set<String> getNames() {
            return fields.keySet();
        }
    }

    private final Choices choices;
    private final CommunityDirectory communities;
    private final EntryPeople people;
    private final PartyOffer parties;
    private final ConversionService conversion;

    ActivityFormModel(
            Choices choices,
            CommunityDirectory communities,
            EntryPeople people,
            PartyOffer parties,
            ConversionService mvcConversionService) {
        this.choices = choices;
        this.communities = communities;
        this.people = people;
        this.parties = parties;
        this.conversion = mvcConversionService;
    }

    ActivityForm blank(UUID id, LocalDate today, @Nullable UUID community, Parties parties, Viewer viewer) {
        return ActivityForm.blank(
                id, today, community == null ? choices.lastCommunities(viewer) : List.of(community), parties);
    }

    /** Shows a draft exactly as it was typed, with a word at what cannot be read. */
    void resume(UUID draft, Map<String, List<String>> fields, Model model) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(ActivityForm.class));
        binder.setConversionService(conversion);
        var all = new java.util.HashMap<>(fields);
        all.put("id", List.of(draft.toString()));
        binder.construct(new Typed(all));
        var form = Objects.requireNonNull(binder.getTarget());
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binder.getBindingResult());
        AsTyped.keep(form, binder.getBindingResult(), model);
    }

    void offer(Model model, Viewer viewer) {
        common(model, viewer);
        model.addAttribute("communities", communities.open(viewer.centreId()));
        model.addAttribute("colleagues", people.offered(viewer));
        model.addAttribute("edit", false);
        model.addAttribute("action", "/activities");
        if (model.getAttribute("form") instanceof ActivityForm form && form.id() != null) {
            model.addAttribute("draft", form.id());
            model.addAttribute("draftUrl", "/activities/drafts/" + form.id());
        }
    }

    /** An entry keeps the communities and people it names, also those that have ended or gone since. */
    void offerForEditing(Model model, ActivityPage.Entry entry, Viewer viewer) {
        common(model, viewer);
        var open = communities.open(viewer.centreId());
        var ended = entry.communities().stream()
                .filter(one -> open.stream().noneMatch(other -> other.id().equals(one.id())))
                .map(one -> new CommunityDirectory.Entry(one.id(), entry.centreId(), one.name()));
        model.addAttribute("communities", Stream.concat(open.stream(), ended).toList());
        var present = people.offered(viewer);
        var gone = entry.colleagues().stream()
                .map(one -> new Person(one.id(), one.name()))
                .filter(one -> !present.contains(one));
        model.addAttribute("colleagues", Stream.concat(present.stream(), gone).toList());
        model.addAttribute("edit", true);
        model.addAttribute("action", "/activities/" + entry.id() + "/edit");
    }

    /** Both versions, for whoever saved later. */
    void compare(Model model, ActivityPage.Entry entry, ActivityForm typed, Viewer viewer) {
        model.addAttribute("saved", entry);
        parties.compare(model, typed.named(), viewer);
        offerForEditing(model, entry, viewer);
    }

    private void common(Model model, Viewer viewer) {
        var kinds = choices.kinds(viewer);
        parties.offer(
                model,
                model.getAttribute("form") instanceof ActivityForm form ? form.named() : PartiesForm.NONE,
                viewer);
        model.addAttribute("kinds", kinds.usual());
        model.addAttribute("otherKinds", kinds.others());
        model.addAttribute("roles", OrganizerRole.values());
        model.addAttribute("leaders", WhoLed.values());
        model.addAttribute("concernsOptions", Concerns.values());
        model.addAttribute("taskOptions", OrganizerTask.values());
        model.addAttribute("components", pl.osl.activities.Component.values());
        model.addAttribute("results", ActivityResult.values());
    }

    /** A possible figure that is seldom right is asked about; the answer travels with the form. */
    void askIfUnusual(ActivityForm typed, BindingResult errors, Model model) {
        if (typed.unusualMinutes()) {
            errors.rejectValue("minutes", "activities.ask.minutes", new Object[] {typed.minutes()}, "");
        }
        if (typed.unusualPresent()) {
            errors.rejectValue("present", "activities.ask.present", new Object[] {typed.present()}, "");
        }
        model.addAttribute("askSure", typed.unusualMinutes() || typed.unusualPresent());
    }
}
