package org.calledger.benchmarks.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.calledger.benchmarks.load.Samples;
import org.calledger.command.community.register.CommunityRegistration;
import org.calledger.command.community.register.RegisterCommunity;
import org.calledger.command.need.report.NeedReport;
import org.calledger.command.need.report.ReportNeed;
import org.calledger.command.person.register.PersonRegistration;
import org.calledger.command.person.register.RegisterPerson;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;

/** Needs and people, made by the commands that make them. */
final class Town {
    static final PartialDate LATER = PartialDate.parse("2026-05-05");

    private static final PartialDate EARLIER = PartialDate.parse("2026-05-04");
    private static final int AT_ONCE = 128;

    private final Running running;
    private final CommunityId community = new CommunityId(Samples.id(Samples.serial()));

    Town(Running running) {
        this.running = running;
        running.handle(
                CommunityRegistration.SLICE,
                new RegisterCommunity(
                        community,
                        "Osiedle Miarowe",
                        CommunityKind.NEIGHBOURHOOD,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EARLIER,
                        null,
                        null));
    }

    /** Some of them, that belong to one measurement. */
    record Part(List<NeedId> needs, List<PersonId> people) {
        NeedId need(int index) {
            return needs.get(index);
        }

        PersonId person(int index) {
            return people.get(index);
        }
    }

    Part part(int needs, int people) throws InterruptedException {
        List<NeedId> reported = new ArrayList<>();
        List<PersonId> registered = new ArrayList<>();
        for (int i = 0; i < needs; i++) {
            reported.add(new NeedId(Samples.id(Samples.serial())));
        }
        for (int i = 0; i < people; i++) {
            registered.add(new PersonId(Samples.id(Samples.serial())));
        }
        atOnce(needs, index -> report(reported.get(index)));
        atOnce(people, index -> register(registered.get(index)));
        return new Part(List.copyOf(reported), List.copyOf(registered));
    }

    private void report(NeedId need) {
        running.handle(
                NeedReport.SLICE,
                new ReportNeed(
                        need,
                        community,
                        "Ławki w cieniu",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        EARLIER,
                        null,
                        null));
    }

    private void register(PersonId person) {
        running.handle(
                PersonRegistration.SLICE,
                new RegisterPerson(person, community, null, null, null, List.of(), null, EARLIER, null, null));
    }

    private static void atOnce(int count, IntConsumer one) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int index = i;
                places.acquire();
                all.add(threads.submit(() -> {
                    try {
                        one.accept(index);
                    } finally {
                        places.release();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
