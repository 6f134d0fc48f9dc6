package cn.zhenggai.demo.county;

import cn.zhenggai.calendar.SettingTerms;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the county before the first visitor can come: all of it, in one transaction, or nothing. */
@Component
@Profile("demo")
class SettlingCounty implements SmartInitializingSingleton {

    /** What all ten digits of this county begin with. */
    private static final String REGION = "330781";

    static final String BUREAU = "QLJY";

    /** Before the first case, so that everybody was there when it was found. */
    private static final Instant MOVED_IN =
            LocalDateTime.parse("2025-08-20T09:00").atZone(BureauTime.ZONE).toInstant();

    private final Directory directory;
    private final ManagingUnits units;
    private final ManagingPeople people;
    private final SettlingPeople settling;
    private final GivingPassword passwords;
    private final IssuingToken tokens;
    private final SettingTerms terms;
    private final TransactionTemplate transactions;
    private final DemoClock clock;

    SettlingCounty(
            Directory directory,
            ManagingUnits units,
            ManagingPeople people,
            SettlingPeople settling,
            GivingPassword passwords,
            IssuingToken tokens,
            SettingTerms terms,
            TransactionTemplate transactions,
            DemoClock clock) {
        this.directory = directory;
        this.units = units;
        this.people = people;
        this.settling = settling;
        this.passwords = passwords;
        this.tokens = tokens;
        this.terms = terms;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (directory.unit(BUREAU).isEmpty()) {
            clock.at(MOVED_IN, () -> transactions.executeWithoutResult(status -> settle()));
        }
    }

    private void settle() {
        SettlingPeople.Census census = settling.census();
        Map<String, Long> places = bureau();
        census.staff(places);
        List<School> schools = School.all();
        townships(places, census);
        for (School school : schools) {
            long unit = add(school.code(), UnitKind.SCHOOL, school.name(), places.get(school.township()), school);
            places.put(school.code(), unit);
            census.school(school, unit);
        }
        answerForSchools(schools, places, census.ids());
        passwords.giveSame(census.ids().values(), OfferedAccounts.PASSWORD);
        census.ids().forEach((login, person) -> tokens.issueKnown(person, "demo", "demo-" + login));
        Actor admin = directory.actor("admin").orElseThrow();
        Sheet.rows("terms").forEach(row -> terms.put(admin, null, row.get("name"), day(row, "from"), day(row, "to"))
                .orThrow());
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private Map<String, Long> bureau() {
        Map<String, Long> places = new LinkedHashMap<>();
        long bureau = add(BUREAU, UnitKind.BUREAU, "青岚县教育局", null, null);
        places.put(BUREAU, bureau);
        for (Map<String, String> row : Sheet.rows("units")) {
            long unit = add(row.get("code"), UnitKind.valueOf(row.get("kind")), row.get("name"), bureau, null);
            units.assignCategories(unit, Sheet.words(row.get("categories")));
            places.put(row.get("code"), unit);
        }
        return places;
    }

    private void townships(Map<String, Long> places, SettlingPeople.Census census) {
        int number = 0;
        for (Map<String, String> row : Sheet.rows("townships")) {
            number++;
            long unit = add("T%02d".formatted(number), UnitKind.TOWNSHIP, row.get("name"), places.get(BUREAU), null);
            places.put(row.get("name"), unit);
            census.township(number, unit);
        }
    }

    private void answerForSchools(List<School> schools, Map<String, Long> places, Map<String, Long> persons) {
        Map<String, List<Long>> inspected = new HashMap<>();
        Map<String, List<Long>> led = new HashMap<>();
        for (Map<String, String> row : Sheet.rows("townships")) {
            List<Long> there = schools.stream()
                    .filter(school -> school.township().equals(row.get("name")))
                    .map(school -> places.get(school.code()))
                    .toList();
            Sheet.words(row.get("inspectors")).forEach(login -> inspected
                    .computeIfAbsent(login, key -> new ArrayList<>())
                    .addAll(there));
            led.computeIfAbsent(row.get("contact"), key -> new ArrayList<>()).addAll(there);
        }
        inspected.forEach((login, all) -> people.assignSchools(persons.get(login), Responsibility.INSPECTOR, all));
        led.forEach((login, all) -> people.assignSchools(persons.get(login), Responsibility.CONTACT_LEADER, all));
        for (Map<String, String> row : Sheet.rows("conflicts")) {
            people.declareConflict(persons.get(row.get("login")), places.get(row.get("school")), row.get("reason"));
        }
    }

    private long add(String code, UnitKind kind, String name, Long parent, School school) {
        UnitEntry entry = school == null
                ? new UnitEntry(code, kind, name, parent, null, null, null, true)
                : new UnitEntry(
                        code,
                        REGION + code.substring(2),
                        kind,
                        name,
                        parent,
                        school.kind(),
                        school.ownership(),
                        school.pupils(),
                        school.facilities(),
                        true);
        return units.add(entry).orThrow();
    }
}
