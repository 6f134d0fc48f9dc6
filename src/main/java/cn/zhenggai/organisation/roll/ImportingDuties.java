package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.KnownCounty;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who answers for which school: 责任督学 and 包点领导. A cell says all who do; a blank one leaves those there are. */
@Component
class ImportingDuties extends KnownKind {

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.name(), "学校", "学校名称", "学校代码", "学校标识码", "school")
                    .needed(),
            Field.of("inspectors", Kinds.text(), "责任督学", "督学", "挂牌督学", "检查人员", "责任检查人员", "inspectors"),
            Field.of("leaders", Kinds.text(), "包点领导", "包联领导", "联系领导", "挂点领导", "包校领导", "leaders"));

    private final AdministeringPeople people;

    ImportingDuties(Knowing knowing, AdministeringPeople people) {
        super(knowing);
        this.people = people;
    }

    @Override
    public String word() {
        return "duties";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> sheetNames() {
        return List.of("责任分工", "分工", "包点", "duties");
    }

    @Override
    Judging judging(Known known, Actor by) {
        return line -> {
            Outcome<Duty> duty = Duty.read(known, by, line);
            if (duty.refusal() != null) {
                return Judgement.refused(line.text("school"), duty.refusal().reasons());
            }
            Duty found = duty.orThrow();
            return Judgement.known(found.school().code(), found.differences());
        };
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return Duty.read(now(), by, line).map(duty -> {
            Map<String, String> was = new LinkedHashMap<>();
            duty.after().forEach((field, some) -> {
                people.answerFor(by, duty.school().id(), Duty.WAYS.get(field), ids(some));
                was.put(field, joined(duty.before().get(field)));
            });
            return new Made(duty.school().id(), state(duty.school().id(), was), was);
        });
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        if (state(made.id(), made.was()) != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        made.was().forEach((field, was) -> people.answerFor(by, made.id(), Duty.WAYS.get(field), ids(was)));
        return Outcome.done(made.id());
    }

    /** Of those fields that were said. */
    private int state(long school, Map<String, String> said) {
        return Objects.hash(Duty.FIELDS.stream()
                .filter(said::containsKey)
                .map(field -> joined(now().answering(school, Duty.WAYS.get(field))))
                .toArray());
    }

    private static String joined(List<PersonCard> people) {
        return people.stream().map(PersonCard::id).sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> ids(List<PersonCard> people) {
        return people.stream().map(PersonCard::id).distinct().toList();
    }

    private static List<Long> ids(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    @Override
    public List<List<String>> present(Actor by) {
        KnownCounty county = county();
        return county.open(by).stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(school -> List.of(
                        name(county, by, school),
                        written(county, by, school, Responsibility.INSPECTOR),
                        written(county, by, school, Responsibility.CONTACT_LEADER)))
                .toList();
    }

    private static String name(KnownCounty county, Actor by, UnitCard school) {
        return county.named(by.bureauId(), school.name()).size() == 1 ? school.name() : school.code();
    }

    /** With the login behind a name that several have. */
    private static String written(KnownCounty county, Actor by, UnitCard school, Responsibility way) {
        return county.answering(school.id(), way).stream()
                .map(person -> county.called(by.bureauId(), person.name()).size() == 1
                        ? person.name()
                        : person.name() + "(" + person.login() + ")")
                .collect(Collectors.joining("、"));
    }
}
