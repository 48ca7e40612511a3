package org.calledger.endtoend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house's rules. Each has been seen to fail once. */
class ArchitectureTest {
    private static JavaClasses house;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.calledger");
    }

    @Test
    void every_room_is_looked_at() {
        for (String room :
                new String[] {"events", "ledger", "ledger.postgres", "ledger.axon", "access", "command", "query"}) {
            if (house.stream().noneMatch(type -> type.getPackageName().equals("org.calledger." + room))) {
                throw new AssertionError("no class of org.calledger." + room + " was imported");
            }
        }
    }

    @Test
    void events_depend_on_nothing_of_ours_and_on_two_annotations_of_axon() {
        noClasses()
                .that()
                .resideInAPackage("org.calledger.events..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.calledger..").and(not(resideInAPackage("org.calledger.events.."))))
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.axonframework..")
                        .and(not(JavaClass.Predicates.equivalentTo(Event.class)))
                        .and(not(JavaClass.Predicates.equivalentTo(EventTag.class))))
                .check(house);
    }

    @Test
    void the_ledger_knows_neither_axon_nor_spring_nor_our_events() {
        noClasses()
                .that(resideInAPackage("org.calledger.ledger..")
                        .and(not(resideInAPackage("org.calledger.ledger.axon.."))))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "org.calledger.ledger..")))
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.calledger.ledger.axon.."))
                .check(house);
        noClasses()
                .that(resideInAPackage("org.calledger.ledger")
                        .or(resideInAPackage("org.calledger.ledger.transparency..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb.."))
                .check(house);
    }

    @Test
    void no_slice_knows_another() {
        slices().matching("org.calledger.command.(*).(*)..")
                .that(DescribedPredicate.describe(
                        "are use cases", slice -> !slice.getNamePart(1).matches("decision|catalogue|http|intake")))
                .should()
                .notDependOnEachOther()
                .check(house);
    }

    @Test
    void the_sides_do_not_know_each_other_and_the_kernel_knows_neither() {
        noClasses()
                .that()
                .resideInAPackage("org.calledger.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.calledger.command..")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("org.calledger.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.calledger.query..")
                .check(house);
        noClasses()
                .that(resideInAnyPackage(
                        "org.calledger.events..",
                        "org.calledger.refusal..",
                        "org.calledger.ledger..",
                        "org.calledger.access.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.calledger.query..", "org.calledger.command..", "org.calledger.standalone.."))
                .check(house);
    }

    @Test
    void sql_stays_where_it_belongs() {
        noClasses()
                .that(not(resideInAnyPackage(
                                "org.calledger.ledger.postgres..",
                                "org.calledger.ledger.privacy..",
                                "org.calledger.ledger.axon..",
                                "org.calledger.query.projection..",
                                "org.calledger.standalone.."))
                        .and(DescribedPredicate.describe(
                                "are no tables",
                                (JavaClass type) -> !outermost(type).endsWith("Table"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql.."))
                .check(house);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    @Test
    void spring_web_stays_at_the_doors() {
        noClasses()
                .that(not(resideInAnyPackage(
                                "org.calledger..http..",
                                "org.calledger.query.web..",
                                "org.calledger.standalone..",
                                "org.calledger.access.."))
                        .and(DescribedPredicate.describe(
                                "are no endpoints",
                                (JavaClass type) -> !outermost(type).endsWith("Endpoint"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
                .check(house);
    }

    @Test
    void names_say_something() {
        classes()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                        com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(
                                ".*(Service|Manager|Helper|Impl|Dto|Util|Utils)")))
                .check(house);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..", "..service..")
                .check(house);
    }
}
