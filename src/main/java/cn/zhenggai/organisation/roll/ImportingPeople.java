package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.MatchingPeople;
import cn.zhenggai.organisation.known.MatchingUnits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People with their posts and roles. Whoever has work that only he can do is moved when it is said who takes it. */
@Component
class ImportingPeople extends KnownKind {

    private static final Layout LAYOUT = Layout.of(
            Field.of("login", Kinds.code(), "登录名", "账号", "用户名", "工号", "登录账号", "login"),
            Field.of("phone", Kinds.code(), "电话", "手机", "手机号", "联系电话", "手机号码", "电话号码", "phone"),
            Field.of("name", Kinds.name(), "姓名", "名字", "人员姓名", "name").needed(),
            Field.of("post", Kinds.name(), "职务", "岗位", "职位", "post"),
            Field.of("unit", Kinds.name(), "单位", "所在单位", "工作单位", "学校", "部门", "单位名称", "学校名称", "unit"),
            Field.of("roles", Kinds.text(), "岗位权限", "角色", "权限", "系统角色", "roles"),
            Field.of("email", Kinds.code(), "邮箱", "电子邮箱", "电子邮件", "email"));

    private final PersonRolls rolls;
    private final AskingSuccessors passing;
    private final PersonWords words;
    private final ListWords lists;

    ImportingPeople(Knowing knowing, PersonRolls rolls, AskingSuccessors passing, PersonWords words, ListWords lists) {
        super(knowing);
        this.rolls = rolls;
        this.passing = passing;
        this.words = words;
        this.lists = lists;
    }

    @Override
    public String word() {
        return "people";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> sheetNames() {
        return List.of("人员", "people");
    }

    @Override
    public Map<String, List<String>> wordLists(Actor by) {
        return Map.of("roles", lists.roles());
    }

    @Override
    Judging judging(Known known, Actor by) {
        return Meant.judging(
                line -> meant(known, by, line),
                "login",
                entry -> entry.login().toLowerCase(Locale.ROOT),
                PersonWords.CHANGED,
                known::promisePerson,
                line -> new MatchingPeople(known, by).of(line));
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(now(), by, line).then(person -> rolls.apply(by, person, AskingSuccessors.chosen(line)));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public boolean asks(Line line, Judgement judgement) {
        return AskingSuccessors.answered(line)
                || judgement.reasons().stream().anyMatch(reason -> "handOverFirst".equals(reason.code()));
    }

    @Override
    public List<RowQuestion> questions(Actor by, Line line, Locale locale) {
        Meant<PersonCard, PersonEntry> person = read(now(), by, line).result();
        return person == null || person.before().isEmpty()
                ? List.of()
                : passing.questions(person.before().get().id(), person.entry(), line, locale);
    }

    @Override
    public List<List<String>> present(Actor by) {
        return county().active(by).stream()
                .map(person -> {
                    Map<String, String> told = words.of(person);
                    told.put("login", person.login());
                    return LAYOUT.fields().stream()
                            .map(field -> told.getOrDefault(field.key(), ""))
                            .toList();
                })
                .toList();
    }

    private Outcome<Meant<PersonCard, PersonEntry>> meant(Known known, Actor by, Line line) {
        return read(known, by, line)
                .unless(person -> refusal(by, person))
                .unless(person -> handedOver(by, line, person));
    }

    private Outcome<Meant<PersonCard, PersonEntry>> read(Known known, Actor by, Line line) {
        List<String> unknown = lists.unknownRoles(line.text("roles"));
        Outcome<Optional<PersonCard>> before = new MatchingPeople(known, by).of(line);
        return unknown.isEmpty()
                ? before.then(person -> unit(known, by, line, person).map(unit -> meant(line, person, unit)))
                : Outcome.refused(Refusal.invalid("roles", "roleUnknown", String.join("、", unknown)));
    }

    private static Optional<Refusal> refusal(Actor by, Meant<PersonCard, PersonEntry> person) {
        Collection<Role> held = person.before().map(PersonCard::roles).orElse(Set.of());
        if (person.changes(PersonWords.CHANGED)
                && !Keepers.mayTouch(by, held, person.entry().roles())) {
            return Optional.of(Refusal.invalid("roles", "keysOfTheHouse"));
        }
        boolean himself =
                person.before().filter(known -> known.id() == by.personId()).isPresent();
        return himself && !by.roles().equals(person.entry().roles())
                ? Optional.of(Refusal.invalid("roles", "ownRoles"))
                : ManagingPeople.shape(person.entry());
    }

    /** What a move into a unit leaves behind that is only promised yet is the same as of a move to the bureau. */
    private Optional<Refusal> handedOver(Actor by, Line line, Meant<PersonCard, PersonEntry> person) {
        PersonEntry entry = person.entry();
        return person.before()
                .filter(known -> known.id() > 0 && known.active())
                .filter(known ->
                        known.unitId() != entry.unitId() || !known.roles().equals(entry.roles()))
                .flatMap(known ->
                        passing.lacking(known.id(), entry.unitId() > 0 ? entry : entry.in(by.bureauId()), line));
    }

    private Meant<PersonCard, PersonEntry> meant(Line line, Optional<PersonCard> before, UnitCard unit) {
        Map<String, String> was = before.map(words::of).orElse(Map.of());
        Map<String, String> is = new LinkedHashMap<>(was);
        PersonWords.CHANGED.stream().filter(line::says).forEach(field -> Differences.say(is, field, line.text(field)));
        if (line.says("roles")) {
            is.put("roles", lists.roles(lists.roles(line.text("roles"))));
        }
        is.put("unit", unit.name());
        is.put(PersonWords.UNIT_ID, Long.toString(unit.id()));
        is.put("active", lists.open(true));
        String login = line.says("login") ? line.text("login") : line.text("phone");
        return new Meant<>(before, words.entry(before.map(PersonCard::login).orElse(login), is), was, is);
    }

    private static Outcome<UnitCard> unit(Known known, Actor by, Line line, Optional<PersonCard> before) {
        if (line.says("unit")) {
            return new MatchingUnits(known, by).known("unit", line.text("unit"));
        }
        return before.flatMap(person -> known.unit(person.unitId()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid("unit", "required")));
    }
}
