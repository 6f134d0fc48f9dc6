package cn.zhenggai.demo.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.demo.DemoTest;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.security.login.SigningIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who lives in the demo county, and how a visitor becomes one of them. */
@DemoTest
class DemoAccountsTests {

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    SigningIn signingIn;

    @Autowired
    MockMvc mvc;

    @Test
    void everyAccountOnTheLoginPageOpensWithThePasswordShownThere() {
        assertThat(accounts.accounts()).hasSize(12).allSatisfy(account -> {
            assertThat(enters(account.login())).as(account.login()).isTrue();
            assertThat(directory.actor(account.login()).orElseThrow().roles()).containsExactly(account.role());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspector8",
                "township.14",
                "sectionhead.jj",
                "sectionhead.jc",
                "sectionhead.tw",
                "sectionhead.rs",
                "discipline",
                "contact1",
                "contact3",
                "petition",
                "teamlead",
                "principal.QL0353",
                "officer.QL0200",
                "worker.QL0100",
                "worker2.QL0001"
            })
    void thoseWhoAreNotShownHaveTheSamePassword(String login) {
        assertThat(enters(login)).isTrue();
    }

    @Test
    void everySchoolHasItsPrincipalItsSafetyOfficerAndSomebodyWhoWorks() {
        assertThat(School.all()).hasSize(353).allSatisfy(school -> {
            UnitCard unit = directory.unit(school.code()).orElseThrow();
            assertThat(directory.staffOf(unit.id()))
                    .extracting(PersonCard::login)
                    .contains("principal." + school.code(), "officer." + school.code(), "worker." + school.code());
        });
    }

    @Test
    void everySchoolHasTwoInspectorsAndALeaderWhoAnswerForIt() {
        List<UnitCard> schools = directory.units(bureau(), UnitKind.SCHOOL, "", 1000);
        assertThat(schools).hasSize(353).allSatisfy(school -> {
            assertThat(directory.responsibleFor(school.id(), Responsibility.INSPECTOR))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(directory.responsibleFor(school.id(), Responsibility.CONTACT_LEADER))
                    .hasSize(1);
        });
    }

    @Test
    void everyCategoryHasASectionWithAHead() {
        for (char category = 'A'; category <= 'M'; category++) {
            UnitCard section =
                    directory.sectionFor(bureau(), String.valueOf(category)).orElseThrow();
            assertThat(directory.staffOf(section.id())).anyMatch(person -> person.is(Role.SECTION_HEAD));
        }
    }

    @Test
    void noTwoPeopleShareAName() {
        List<String> names = new ArrayList<>();
        IntStream.rangeClosed(1, 353).forEach(n -> directory
                .staffOf(directory.unit("QL%04d".formatted(n)).orElseThrow().id())
                .forEach(person -> names.add(person.name())));
        assertThat(names)
                .hasSizeGreaterThan(1100)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{IsHan}{3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "inspector1", "principal.QL0001", "worker.QL0353", "township.14", "admin"})
    void theTokenNamedAfterALoginOpensTheApi(String login) throws Exception {
        mvc.perform(get("/api/v1/tasks").header("Authorization", "Bearer demo-" + login))
                .andExpect(status().isOk());
    }

    @Test
    void anInventedTokenOpensNothing() throws Exception {
        mvc.perform(get("/api/v1/tasks").header("Authorization", "Bearer demo-nobody"))
                .andExpect(status().isUnauthorized());
    }

    private boolean enters(String login) {
        Actor actor = directory.actor(login).orElseThrow();
        SigningIn.Attempt attempt =
                signingIn.signIn(login, accounts.password(), "network-of-" + login, Optional.empty());
        return attempt.person() != null && attempt.person().personId() == actor.personId();
    }

    private long bureau() {
        return directory.unit(SettlingCounty.BUREAU).orElseThrow().id();
    }
}
