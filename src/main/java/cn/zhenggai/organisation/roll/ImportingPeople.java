package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People with their posts and roles. Whoever has work that only he can do is not moved here: it is handed over first. */
@Component
class ImportingPeople implements ImportKind {

    private static final Layout LAYOUT = Layout.of(
            Field.of("login", Kinds.code(), "登录名", "账号", "用户名", "工号", "登录账号", "login"),
            Field.of("phone", Kinds.code(), "电话", "手机", "手机号", "联系电话", "手机号码", "电话号码", "phone"),
            Field.of("name", Kinds.name(), "姓名", "名字", "人员姓名", "name").needed(),
            Field.of("post", Kinds.name(), "职务", "岗位", "职位", "post"),
            Field.of("unit", Kinds.name(), "单位", "所在单位", "工作单位", "学校", "部门", "单位名称", "学校名称", "unit"),
            Field.of("roles", Kinds.text(), "岗位权限", "角色", "权限", "系统角色", "roles"),
            Field.of("email", Kinds.code(), "邮箱", "电子邮箱", "电子邮件", "email"));

    private final Directory directory;
    private final AdministeringPeople people;
    private final CallingRoll calling;
    private final PersonWords words;
    private final ListWords lists;
    private final StaffRows staff;

    ImportingPeople(
            Directory directory,
            AdministeringPeople people,
            CallingRoll calling,
            PersonWords words,
            ListWords lists,
            StaffRows staff) {
        this.directory = directory;
        this.people = people;
        this.calling = calling;
        this.words = words;
        this.lists = lists;
        this.staff = staff;
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
    public boolean opensTo(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Judging judging(Actor by, List<Line> rows) {
        RollCall roll = calling.people(by, rows);
        return Meant.judging(
                line -> meant(by, line, roll),
                "login",
                entry -> entry.login().toLowerCase(Locale.ROOT),
                PersonWords.CHANGED);
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(by, line, calling.people(by, List.of(line))).then(person -> person.before()
                .map(known -> people.change(by, known.id(), known.version(), person.entry(), HandOver.NONE))
                .orElseGet(() -> people.add(by, person.entry()))
                .map(id -> new Made(id, person(id).version(), person.was())));
    }

    /** Whoever is new is disabled, because nobody is ever deleted. */
    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        PersonCard person = person(made.id());
        if (person.version() != made.version()) {
            return Outcome.refused(Refusal.conflict("importUsedSince"));
        }
        Map<String, String> was = new LinkedHashMap<>(made.fresh() ? words.of(person) : made.was());
        if (made.fresh()) {
            was.put("active", lists.open(false));
        }
        return people.change(by, made.id(), made.version(), words.entry(person.login(), was), HandOver.NONE);
    }

    @Override
    public List<List<String>> present(Actor by) {
        return staff.of(by.bureauId()).stream()
                .map(person -> {
                    Map<String, String> told = words.of(person);
                    told.put("login", person.login());
                    return LAYOUT.fields().stream()
                            .map(field -> told.getOrDefault(field.key(), ""))
                            .toList();
                })
                .toList();
    }

    private Outcome<Meant<PersonCard, PersonEntry>> meant(Actor by, Line line, RollCall roll) {
        List<String> unknown = lists.unknownRoles(line.text("roles"));
        if (!unknown.isEmpty()) {
            return Outcome.refused(Refusal.invalid("roles", "roleUnknown", String.join("、", unknown)));
        }
        return new MatchingPeople(roll, by)
                .of(line)
                .then(before -> unit(by, line, before, roll).map(unit -> meant(line, before, unit)))
                .unless(person -> refusal(by, person, roll));
    }

    private static Optional<Refusal> refusal(Actor by, Meant<PersonCard, PersonEntry> person, RollCall roll) {
        boolean fresh = person.before().isEmpty();
        boolean himself =
                person.before().filter(known -> known.id() == by.personId()).isPresent();
        return himself && !by.roles().equals(person.entry().roles())
                ? Optional.of(Refusal.invalid("roles", "ownRoles"))
                : ManagingPeople.refusal(
                        person.entry(),
                        fresh,
                        true,
                        fresh && roll.taken(person.entry().login()));
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

    private Outcome<UnitCard> unit(Actor by, Line line, Optional<PersonCard> before, RollCall roll) {
        if (line.says("unit")) {
            return new MatchingUnits(roll, by).known("unit", line.text("unit"));
        }
        return before.flatMap(person -> roll.unit(person.unitId()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid("unit", "required")));
    }

    private PersonCard person(long id) {
        return directory.person(id).orElseThrow(() -> new PersonNotFound(id));
    }
}
