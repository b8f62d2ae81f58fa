package pl.osl;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import pl.osl.access.MemberCentres;
import pl.osl.kernel.Acting;

/** Rules that a reviewer would otherwise have to remember. Each is also shown to bite on a class that breaks it. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pl.osl");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("pl.planted");

    record Named(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Named[] rules() {
        return new Named[] {
            new Named(
                    "nobody reads the wall clock or makes random ids: Clock and Ids are injected",
                    noClasses()
                            .should(callMethod(LocalDate.class, "now"))
                            .orShould(callMethod(Instant.class, "now"))
                            .orShould(callMethod(LocalDateTime.class, "now"))
                            .orShould(callMethod(ZonedDateTime.class, "now"))
                            .orShould(callMethod(UUID.class, "randomUUID"))
                            .orShould(callMethod(System.class, "currentTimeMillis"))),
            new Named(
                    "entities, controllers and advice stay inside their module",
                    classes()
                            .that()
                            .areAnnotatedWith(Entity.class)
                            .or()
                            .areAnnotatedWith(Controller.class)
                            .or()
                            .areAnnotatedWith(ControllerAdvice.class)
                            .should()
                            .bePackagePrivate()),
            new Named(
                    "packages form no circle, inside a module either",
                    slices().matching("pl.(**)")
                            .should()
                            .beFreeOfCycles()
                            // "Zespół" tells which objections wait, and they need to know what the centres are called
                            .ignoreDependency(resideIn("pl.osl.centres"), resideIn("pl.osl.centres.support"))),
            new Named(
                    "repositories offer no unscoped finder",
                    noClasses().should().beAssignableTo(CrudRepository.class)),
            new Named(
                    "only the viewer's filter, the network board, jobs, links and the demo open a reach",
                    noClasses()
                            .that(DescribedPredicate.not(resideIn(
                                    "pl.osl.kernel",
                                    "pl.osl.access",
                                    "pl.osl.access.accounts",
                                    "pl.osl.access.people",
                                    "pl.osl.access.sessions",
                                    "pl.osl.access.signin",
                                    "pl.osl.notifications",
                                    "pl.osl.imports.wizard",
                                    "pl.osl.attachments",
                                    "pl.osl.insights.network",
                                    "pl.osl.resourcemaps.cards",
                                    "pl.osl.demo")))
                            .should(callActing())),
            new Named(
                    "only the pages of centres and of steps act for the network's coordinator in a member centre",
                    noClasses()
                            .that(DescribedPredicate.not(
                                    resideIn("pl.osl.access", "pl.osl.centres..", "pl.osl.implementation.pages")))
                            .should(actInMemberCentres())),
            new Named(
                    "no transaction inside a transaction: it waits for a second connection",
                    methods().that().areAnnotatedWith(Transactional.class).should(joinTheTransaction())),
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(Named rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(Named rule) {
        assertThat(rule.rule().evaluate(PLANTED).hasViolation()).as(rule.name()).isTrue();
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> resideIn(String... packages) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> callActing() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere(DescribedPredicate.describe(
                "opens a reach",
                call -> call.getTargetOwner().isEquivalentTo(Acting.class)
                        && (call.getName().equals("in") || call.getName().equals("as"))));
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> actInMemberCentres() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere(DescribedPredicate.describe(
                "acts in member centres",
                call -> call.getTargetOwner().isEquivalentTo(MemberCentres.class)
                        && !call.getName().equals("coordinates")));
    }

    private static ArchCondition<JavaMethod> joinTheTransaction() {
        return new ArchCondition<>("join the transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var propagation =
                        method.getAnnotationOfType(Transactional.class).propagation();
                if (propagation == Propagation.REQUIRES_NEW || propagation == Propagation.NESTED) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " asks for " + propagation));
                }
            }
        };
    }
}
