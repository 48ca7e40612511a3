package org.calledger.refusal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules a command can break. Codes are returned to callers for ever; their words stand in the bundle beside this. */
public enum Rule {
    DATE_IN_FUTURE("date.in-future"),
    DATE_BEFORE_BEGINNING("date.before-beginning"),

    INSTITUTION_UNKNOWN("institution.unknown"),
    INSTITUTION_ALREADY_EXISTS("institution.already-exists"),
    INSTITUTION_METHOD_ALREADY_ADOPTED("institution.method-already-adopted"),
    INSTITUTION_CLOSED("institution.closed"),
    INSTITUTION_NOTHING_TRANSFORMED("institution.nothing-transformed"),

    COMMUNITY_UNKNOWN("community.unknown"),
    COMMUNITY_ALREADY_EXISTS("community.already-exists"),
    COMMUNITY_CODE_TAKEN("community.code-taken"),
    COMMUNITY_PARENT_UNKNOWN("community.parent-unknown"),
    COMMUNITY_LOOP("community.loop"),
    COMMUNITY_ENDED("community.ended"),
    COMMUNITY_MERGES_ITSELF("community.merges-itself"),

    CENTRE_UNKNOWN("centre.unknown"),
    CENTRE_ALREADY_EXISTS("centre.already-exists"),
    CENTRE_CLOSED("centre.closed"),
    CENTRE_PLACE_REQUIRED("centre.place-required"),
    CENTRE_METHOD_NOT_ADOPTED("centre.method-not-adopted"),
    CENTRE_HAS_OPEN_INITIATIVES("centre.has-open-initiatives"),
    CENTRE_ALREADY_SERVES("centre.already-serves"),
    CENTRE_DOES_NOT_SERVE("centre.does-not-serve"),

    APPOINTMENT_UNKNOWN("appointment.unknown"),
    APPOINTMENT_ALREADY_EXISTS("appointment.already-exists"),
    APPOINTMENT_CLOSED("appointment.closed"),
    ANIMATOR_POST_REQUIRED("animator.post-required"),
    ANIMATOR_ALREADY_APPOINTED("animator.already-appointed"),

    PERSON_UNKNOWN("person.unknown"),
    PERSON_ALREADY_EXISTS("person.already-exists"),
    PERSON_CLERGY_NOT_RECORDED("person.clergy-not-recorded"),
    PERSON_TOO_MANY_NAMED("person.too-many-named"),
    PERSON_ERASED("person.erased"),
    PERSON_MERGED("person.merged"),
    PERSON_MERGES_ITSELF("person.merges-itself"),

    NEED_UNKNOWN("need.unknown"),
    NEED_ALREADY_EXISTS("need.already-exists"),
    NEED_NOT_OPEN("need.not-open"),
    NEED_ALREADY_SUPPORTED("need.already-supported"),
    NEED_NOT_SUPPORTED("need.not-supported"),
    NEED_MERGED("need.merged"),
    NEED_MERGES_ITSELF("need.merges-itself"),
    NEED_ALREADY_OPEN("need.already-open"),

    RESOURCE_UNKNOWN("resource.unknown"),
    RESOURCE_ALREADY_EXISTS("resource.already-exists"),
    RESOURCE_ALREADY_COMMITTED("resource.already-committed"),
    RESOURCE_NOT_COMMITTED("resource.not-committed"),
    RESOURCE_RETIRED("resource.retired"),

    INITIATIVE_UNKNOWN("initiative.unknown"),
    INITIATIVE_ALREADY_EXISTS("initiative.already-exists"),
    INITIATIVE_ANSWERS_NO_NEED("initiative.answers-no-need"),
    INITIATIVE_NEED_NOT_OPEN("initiative.need-not-open"),
    INITIATIVE_NEED_OUTSIDE_CENTRE("initiative.need-outside-centre"),
    INITIATIVE_CENTRE_CLOSED("initiative.centre-closed"),
    INITIATIVE_ALREADY_JOINED("initiative.already-joined"),
    INITIATIVE_NOT_JOINED("initiative.not-joined"),
    INITIATIVE_INSTITUTION_IS_PARTNER("initiative.institution-is-partner"),
    INITIATIVE_NOT_OPEN("initiative.not-open"),
    INITIATIVE_ALREADY_STARTED("initiative.already-started"),
    INITIATIVE_NOT_RUNNING("initiative.not-running"),
    INITIATIVE_NO_LOCAL_RESOURCE("initiative.no-local-resource"),
    INITIATIVE_NEED_NOT_ANSWERED("initiative.need-not-answered"),
    INITIATIVE_OUTCOME_MISSING("initiative.outcome-missing"),
    INITIATIVE_OUTCOME_TWICE("initiative.outcome-twice"),

    GATHERING_UNKNOWN("gathering.unknown"),
    GATHERING_ALREADY_EXISTS("gathering.already-exists"),
    GATHERING_ORGANISER_REQUIRED("gathering.organiser-required"),
    GATHERING_INITIATIVE_NOT_RUNNING("gathering.initiative-not-running"),
    GATHERING_CENTRE_CLOSED("gathering.centre-closed"),
    GATHERING_MORE_NAMED_THAN_COUNTED("gathering.more-named-than-counted"),
    GATHERING_ALREADY_ATTENDED("gathering.already-attended"),
    GATHERING_NOT_HELD("gathering.not-held"),
    GATHERING_CANCELLED("gathering.cancelled"),
    GATHERING_ALREADY_CONFIRMED("gathering.already-confirmed"),
    GATHERING_CONFIRMED_BY_RECORDER("gathering.confirmed-by-recorder"),

    WORK_UNKNOWN("work.unknown"),
    WORK_ALREADY_EXISTS("work.already-exists"),
    WORK_ORGANISER_REQUIRED("work.organiser-required"),
    WORK_PEOPLE_REQUIRED("work.people-required"),
    WORK_MINUTES_IMPOSSIBLE("work.minutes-impossible"),
    WORK_ALREADY_CONFIRMED("work.already-confirmed"),
    WORK_ALREADY_REJECTED("work.already-rejected"),

    AGREEMENT_UNKNOWN("agreement.unknown"),
    AGREEMENT_ALREADY_EXISTS("agreement.already-exists"),
    AGREEMENT_CLOSED("agreement.closed"),
    AGREEMENT_GUARDIAN_CONSENT_REQUIRED("agreement.guardian-consent-required"),

    CERTIFICATE_UNKNOWN("certificate.unknown"),
    CERTIFICATE_ALREADY_EXISTS("certificate.already-exists"),
    CERTIFICATE_PERIOD_IMPOSSIBLE("certificate.period-impossible"),
    CERTIFICATE_NO_CONFIRMED_WORK("certificate.no-confirmed-work"),

    COALITION_UNKNOWN("coalition.unknown"),
    COALITION_ALREADY_EXISTS("coalition.already-exists"),
    COALITION_CLOSED("coalition.closed"),
    COALITION_TOO_FEW_MEMBERS("coalition.too-few-members"),
    COALITION_PROBLEM_REQUIRED("coalition.problem-required"),
    COALITION_ALREADY_JOINED("coalition.already-joined"),
    COALITION_NOT_JOINED("coalition.not-joined"),

    PROGRAMME_UNKNOWN("programme.unknown"),
    PROGRAMME_ALREADY_EXISTS("programme.already-exists"),
    PROGRAMME_CLOSED("programme.closed"),
    PROGRAMME_ALREADY_INCLUDED("programme.already-included"),
    PROGRAMME_GOAL_UNKNOWN("programme.goal-unknown"),
    PROGRAMME_OUTSIDE_PERIOD("programme.outside-period"),
    PROGRAMME_PERIOD_BACKWARDS("programme.period-backwards"),
    PROGRAMME_GOAL_TWICE("programme.goal-twice"),

    MILESTONE_UNKNOWN("milestone.unknown"),
    MILESTONE_ALREADY_EXISTS("milestone.already-exists"),
    MILESTONE_SOURCE_REQUIRED("milestone.source-required"),
    MILESTONE_DISPUTES_ITSELF("milestone.disputes-itself"),

    REPORT_YEAR_NOT_BEGUN("report.year-not-begun"),
    REPORT_NOT_HERE("report.not-here"),

    HISTORY_REASON_REQUIRED("history.reason-required"),
    HISTORY_EVENT_UNKNOWN("history.event-unknown"),
    HISTORY_ALREADY_RETRACTED("history.already-retracted"),
    HISTORY_NOT_CORRECTABLE("history.not-correctable"),
    HISTORY_NOTHING_CORRECTED("history.nothing-corrected"),
    HISTORY_CORRECTION_IMPOSSIBLE("history.correction-impossible"),
    HISTORY_CONCERNS_TOO_MUCH("history.concerns-too-much"),

    IMPORT_UNKNOWN("import.unknown"),
    IMPORT_ALREADY_EXISTS("import.already-exists"),
    IMPORT_NOT_RUNNING("import.not-running"),
    IMPORT_ALREADY_REVERSED("import.already-reversed"),

    IDEMPOTENCY_KEY_REUSED("idempotency.key-reused");

    private static final Map<String, Rule> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Rule> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** A refusal by this rule; {@code field} is the field of the command that broke it, as a JSON pointer without the slash. */
    public Refusal broken(String field, Object... arguments) {
        return new Refusal(this, field, arguments);
    }
}
