package org.calledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.calledger.command.need.withdraw.NeedWithdrawal;
import org.calledger.command.need.withdraw.WithdrawNeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pani Żak, tel. 600 100 200",
                "+48600100200",
                "0048 600-100-200",
                "(22) 621 41 03",
                "pisać na zofia.żak@poczta.example.pl",
                "PESEL 44051401359"
            })
    void what_leads_to_somebody_is_warned_of(String text) {
        assertThat(PersonalWords.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ławki przy ul. Żurawiej 12/14 m. 3",
                "Festyn 17.09.2016, 12:00-18:00",
                "Nr sprawy OPS.5021.12.2016",
                "numer 44051401358",
                "projekt POKL.07.02.01-14-017/10",
                "lata 1997-2018, 2019",
                "cena 1 200 000 zł",
                "@sąsiedzi"
            })
    void what_does_not_is_not(String text) {
        assertThat(PersonalWords.standIn(text)).isFalse();
    }

    @Test
    void it_is_recorded_all_the_same() {
        Town town = new Town();
        Decision decision = Given.facts(town.need(town.bench, town.street))
                .when(
                        NeedWithdrawal.SLICE,
                        new WithdrawNeed(
                                town.bench, "prosiła Anna Żak, 600 100 200", Town.on("2020-01-01"), null, null))
                .decision();
        assertThat(decision.facts()).hasSize(1);
        assertThat(decision.warnings()).containsExactly(Warning.TEXT_NAMES_SOMEBODY);
    }
}
