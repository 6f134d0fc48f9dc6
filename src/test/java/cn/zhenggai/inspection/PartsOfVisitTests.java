package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.campaign.preparing.CampaignDraft;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.record.VisitSignature;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The right to a part is the right to what it belongs to: every address that takes the id of a visit, a campaign, a case,
 * a notice or a file is asked by people of every office, and page, program, print, document, picture and thumbnail say
 * the same.
 */
@ProcessTest
class PartsOfVisitTests {

    private static final String OFFICER = "officer." + TestCounty.SCHOOL;
    private static final String PRINCIPAL = "principal." + TestCounty.SCHOOL;
    private static final String ELSEWHERE = "principal." + TestCounty.OTHER_SCHOOL;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Told by the table below who may read; of these addresses a reader may still be no user. */
    private static final List<String> FOR_THOSE_WHO_ACT =
            List.of("/write", "/pack", "/schools/", "/opinion", "/receipt");

    /** About the session, the login and the forms of passwords; nothing of the work is told there. */
    private static final Set<String> OF_THE_LOGIN =
            Set.of("/visits/session", "/login", "/setup", "/password", "/profile");

    @Autowired
    VisitDesk desk;

    @Autowired
    Campaigning campaigning;

    @Autowired
    PreparingCampaign preparing;

    @Autowired
    ChoosingSchools choosing;

    @Autowired
    ManagingPeople people;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final Map<String, Actor> readers = new LinkedHashMap<>();
    private MockMvc web;

    @BeforeEach
    void gather(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        List.of(
                        "inspector1",
                        "inspector2",
                        "inspector3",
                        "sectionhead",
                        "personnelhead",
                        "registrar",
                        "deputy",
                        "director",
                        "auditor",
                        "admin",
                        "township.1",
                        PRINCIPAL,
                        OFFICER,
                        "worker." + TestCounty.SCHOOL,
                        ELSEWHERE)
                .forEach(login -> readers.put(login, desk.actor(login)));
        long bureau = desk.actor("director").bureauId();
        Actor contact = campaigning.person("包点甲", bureau, Role.CONTACT_LEADER);
        Actor leading = campaigning.person("包点乙", bureau, Role.CONTACT_LEADER, Role.DEPUTY);
        for (Actor leader : List.of(contact, leading)) {
            people.assignSchools(
                    leader.personId(), Responsibility.CONTACT_LEADER, List.of(desk.county.school(TestCounty.SCHOOL)));
        }
        readers.put("contact", contact);
        readers.put("contactDeputy", leading);
        readers.put("discipline", campaigning.person("纪检", bureau, Role.DISCIPLINE));
    }

    @Test
    void aRecordedVisitIsForThoseWhoAnswerForTheSchoolAndItsSignatureForThoseWhoReadPersons() throws Exception {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        desk.record("inspector1", visit, signed(desk.record())).orThrow();
        Set<String> may = Set.of(
                "inspector1",
                "inspector2",
                "sectionhead",
                "personnelhead",
                "registrar",
                "deputy",
                "director",
                "auditor",
                "township.1",
                PRINCIPAL,
                OFFICER,
                "contact",
                "contactDeputy");
        everyAddressOf("visits", visit, may);
        everyFile("visit:" + visit, without(may, "auditor"));
    }

    @Test
    void whatASchoolKeepsSecretOfItsOwnCheckIsNotSeenInPicturesEither() throws Exception {
        long visit = desk.selfCheck();
        VisitFinding beating = desk.found(OFFICER, VisitDesk.BEATING, Severity.MAJOR);
        VisitFinding fire = desk.found(OFFICER, VisitDesk.FIRE, Severity.MAJOR);
        desk.record(OFFICER, visit, unsigned(desk.record(beating, fire))).orThrow();
        Set<String> may = Set.of(
                "inspector1",
                "inspector2",
                "sectionhead",
                "personnelhead",
                "registrar",
                "deputy",
                "director",
                "auditor",
                "township.1",
                PRINCIPAL,
                OFFICER,
                "contact",
                "contactDeputy");
        everyAddressOf("visits", visit, may);
        everyFile("visit:" + visit + "/1", Set.of(OFFICER));
        everyFile("visit:" + visit + "/2", without(may, "auditor"));
        for (String login : may) {
            String told = text(open("/visits/" + visit, readers.get(login)));
            String printed = text(open("/visits/" + visit + "/paper", readers.get(login)));
            assertThat(told.contains(beating.place())).as(login).isEqualTo(login.equals(OFFICER));
            assertThat(printed.contains(beating.place())).as(login).isEqualTo(login.equals(OFFICER));
            assertThat(told).as(login).contains(fire.place());
        }
    }

    @Test
    void whatBecameACaseIsSeenAsTheCaseIs() throws Exception {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitFinding beating = desk.found("inspector1", VisitDesk.BEATING, Severity.MAJOR);
        VisitFinding fire = desk.found("inspector1", VisitDesk.FIRE, Severity.GENERAL);
        VisitReceipt receipt =
                desk.record("inspector1", visit, desk.record(beating, fire)).orThrow();
        String secret = receipt.findings().get(0).number().value();
        String open = receipt.findings().get(1).number().value();
        Set<String> entitled =
                Set.of("inspector1", "personnelhead", "deputy", "director", "contactDeputy", "discipline");
        Set<String> drafts =
                Set.of("inspector1", "inspector2", "sectionhead", "registrar", "deputy", "director", "contactDeputy");
        everyAddressOf("cases", secret, entitled);
        everyAddressOf("cases", open, drafts);
        everyFile("case:" + secret, entitled);
        everyFile("case:" + open, drafts);
        boolean together = notice(secret) == notice(open);
        everyAddressOf("notices", notice(secret), together ? either(entitled, drafts) : entitled);
        everyAddressOf("notices", notice(open), together ? either(entitled, drafts) : drafts);
        for (Actor reader : readers.values()) {
            MockHttpServletResponse sheet = open("/api/v1/visits/" + visit, reader);
            if (sheet.getStatus() == 200) {
                boolean told = text(sheet).contains(beating.place());
                assertThat(told)
                        .as(reader.name())
                        .isEqualTo(open("/api/v1/cases/" + secret, reader).getStatus() == 200);
            }
        }
    }

    @Test
    void anUnannouncedVisitIsNobodysOutsideTheBureauUntilItIsRecorded() throws Exception {
        long visit = desk.planning
                .plan(desk.actor("registrar"), alone(VisitMode.UNANNOUNCED))
                .orThrow();
        everyAddressOf(
                "visits",
                visit,
                Set.of("inspector1", "inspector2", "sectionhead", "personnelhead", "registrar", "deputy", "director"));
    }

    /** Whoever may not see the visit learns neither school nor day from the campaign, and the other way round. */
    @Test
    void schoolAndDayOfAnUnannouncedCampaignAreOneSecret() throws Exception {
        Campaigning.Place place = campaigning.place(3);
        readers.put("itsTownship", campaigning.person("镇上甲", place.township(), Role.TOWNSHIP));
        readers.put("itsPrincipal", campaigning.person("校长甲", place.schools().get(0), Role.PRINCIPAL));
        Actor contact = campaigning.person("包点丙", desk.actor("director").bureauId(), Role.CONTACT_LEADER, Role.DEPUTY);
        people.assignSchools(
                contact.personId(),
                Responsibility.CONTACT_LEADER,
                List.of(place.schools().get(0)));
        readers.put("itsContact", contact);
        long campaign = unannounced(place, "personnelhead");
        campaigning.team(campaign, "第一组", desk.actor("inspector1"), desk.actor("inspector2"));
        campaigning.team(campaign, "第二组", desk.actor("inspector3"));
        campaigning.start(campaign);
        oneSecret(campaign, place);
        for (String login : List.of(
                "sectionhead",
                "auditor",
                "admin",
                "discipline",
                "township.1",
                "itsTownship",
                "itsPrincipal",
                "contact")) {
            everyAddressIsClosed("campaigns", campaign, readers.get(login));
            for (String list : lists()) {
                assertThat(text(open(list, readers.get(login))))
                        .as(login + " " + list)
                        .doesNotContain(place.name() + "暗访");
            }
        }
        campaigning.record(campaign, place.schools().get(0), 1, 0);
        oneSecret(campaign, place);
        assertThat(open("/campaigns/" + campaign, readers.get("itsPrincipal")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoReadsWithoutPersonsMeetsNobodyAnywhere() throws Exception {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitReceipt receipt = desk.record(
                        "inspector1",
                        visit,
                        signed(desk.record(desk.found("inspector1", VisitDesk.FIRE, Severity.GENERAL))))
                .orThrow();
        String number = receipt.findings().get(0).number().value();
        Campaigning.Place place = campaigning.place(2);
        long campaign = campaigning.running(place, VisitMode.ANNOUNCED);
        campaigning.exempted(campaign, place.schools().get(1));
        campaigning.weekly(place);
        Actor auditor = readers.get("auditor");
        Set<String> names = names();
        Set<String> read = new TreeSet<>();
        for (String pattern : patterns()) {
            String path = pattern.replaceFirst("/visits/\\{id[^}]*}}?", "/visits/" + visit)
                    .replaceFirst("/campaigns/\\{id[^}]*}}?", "/campaigns/" + campaign)
                    .replaceFirst("/notices/\\{id[^}]*}?}", "/notices/" + notice(number))
                    .replace("{number}", number)
                    .replace("{code}", "A04");
            MockHttpServletResponse answer = path.contains("{") ? null : open(path, auditor);
            if (answer != null && answer.getStatus() == 200) {
                read.add(path);
                String text = text(answer);
                assertThat(names.stream().filter(text::contains).toList())
                        .as(path)
                        .isEmpty();
            }
        }
        assertThat(read)
                .contains(
                        "/visits/" + visit,
                        "/visits/" + visit + "/print",
                        "/visits/" + visit + "/paper",
                        "/api/v1/visits/" + visit,
                        "/api/v1/visits/records",
                        "/visits",
                        "/campaigns/" + campaign,
                        "/campaigns/" + campaign + "/export",
                        "/campaigns/" + campaign + "/print",
                        "/visits/print",
                        "/api/v1/plans/missed",
                        "/plans");
        assertThat(text(open("/visits/" + visit, auditor))).contains(Actor.NOBODY);
    }

    private void oneSecret(long campaign, Campaigning.Place place) throws Exception {
        for (Map.Entry<String, Actor> reader : readers.entrySet()) {
            MockHttpServletResponse answer = open("/api/v1/campaigns/" + campaign, reader.getValue());
            JsonNode schools = answer.getStatus() == 200
                    ? JSON.readTree(answer.getContentAsByteArray()).get("schools")
                    : JSON.createArrayNode();
            for (long school : place.schools()) {
                long visit = jdbc.sql("select visit_id from campaign_school where campaign_id = :c and school_id = :s")
                        .param("c", campaign)
                        .param("s", school)
                        .query(Long.class)
                        .single();
                boolean listed = schools.findValuesAsText("id").contains(String.valueOf(school));
                boolean seen =
                        open("/api/v1/visits/" + visit, reader.getValue()).getStatus() == 200;
                assertThat(listed).as(reader.getKey() + " " + school).isEqualTo(seen);
                assertThat(open("/visits/" + visit, reader.getValue()).getStatus() == 200)
                        .as(reader.getKey())
                        .isEqualTo(seen);
            }
        }
    }

    private long unannounced(Campaigning.Place place, String lead) {
        Actor registrar = desk.actor("registrar");
        long id = preparing
                .prepare(
                        registrar,
                        new CampaignDraft(
                                place.name() + "暗访",
                                "暗访",
                                VisitMode.UNANNOUNCED,
                                null,
                                desk.actor(lead).unitId(),
                                campaigning.today(),
                                campaigning.today().plusDays(20)))
                .orThrow();
        choosing.choose(id, registrar, new SchoolFilter(List.of(place.township()), List.of(), List.of()))
                .orThrow();
        return id;
    }

    private void everyAddressOf(String kind, Object id, Set<String> may) throws Exception {
        List<String> addresses = addresses(kind, id);
        assertThat(addresses).as(kind).hasSizeGreaterThan(1);
        for (Map.Entry<String, Actor> reader : readers.entrySet()) {
            if (!may.contains(reader.getKey())) {
                everyAddressIsClosed(kind, id, reader.getValue());
                continue;
            }
            for (String address : addresses) {
                boolean toActOn = FOR_THOSE_WHO_ACT.stream().anyMatch(address::contains);
                int status = open(address, reader.getValue()).getStatus();
                assertThat(status)
                        .as(reader.getKey() + " " + address)
                        .isIn(toActOn ? List.of(200, 302, 404, 409) : List.of(200, 302));
            }
        }
    }

    private void everyAddressIsClosed(String kind, Object id, Actor reader) throws Exception {
        for (String address : addresses(kind, id)) {
            assertThat(open(address, reader).getStatus())
                    .as(reader.login() + " " + address)
                    .isEqualTo(404);
        }
    }

    private void everyFile(String owner, Set<String> may) throws Exception {
        List<Long> files = shelf.of(owner).stream().map(file -> file.id()).toList();
        assertThat(files).as(owner).isNotEmpty();
        for (long file : files) {
            for (String base : List.of("/evidence/", "/api/v1/evidence/")) {
                for (Map.Entry<String, Actor> reader : readers.entrySet()) {
                    int wanted = may.contains(reader.getKey()) ? 200 : 404;
                    for (String part : List.of("", "/thumbnail")) {
                        assertThat(open(base + file + part, reader.getValue()).getStatus())
                                .as(reader.getKey() + " " + owner + " " + part)
                                .isEqualTo(wanted);
                    }
                }
            }
        }
    }

    /** From the table of routes: whatever can be got under the id. */
    private List<String> addresses(String kind, Object id) {
        return patterns().stream()
                .filter(pattern -> pattern.matches("(/api/v1)?/" + kind + "/\\{[a-z]+[^/]*}(/[a-z-]+)*"))
                .map(pattern -> pattern.replaceFirst("\\{[a-z]+[^/]*}", id.toString()))
                .toList();
    }

    private List<String> lists() {
        return patterns().stream()
                .filter(pattern -> !pattern.contains("{"))
                .filter(pattern -> pattern.matches("(/api/v1)?/(campaigns|visits|plans)(/.*)?|/overview|/"))
                .toList();
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().stream()
                            .anyMatch(verb -> verb.name().equals("GET"))
                    && ours(method)) {
                patterns.addAll(info.getPatternValues());
            }
        }));
        return patterns;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("cn.zhenggai");
    }

    /** Those who took part; the county's other people have names that are words as well. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(List.of("王芳", "李强"));
        readers.forEach((login, reader) -> {
            if (login.equals(reader.login()) && !Set.of("auditor", "admin").contains(login)) {
                names.add(reader.name());
            }
        });
        return names;
    }

    private long notice(String number) {
        return jdbc.sql("select notice_id from case_on_notice where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse open(String page, Actor reader) throws Exception {
        return web.perform(get(page).with(request -> {
                    CurrentActor.set(request, reader);
                    request.setAttribute(
                            CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a token"));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    /** What is written in it, in a document as well. */
    private static String text(MockHttpServletResponse answer) throws IOException {
        byte[] content = answer.getContentAsByteArray();
        boolean packed = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        if (!packed) {
            return new String(content, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        Path kept = Files.write(Files.createTempFile("read", ".zip"), content);
        try (ZipFile parts = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                byte[] written = parts.getInputStream(part).readAllBytes();
                text.append(new String(written, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            }
        }
        Files.delete(kept);
        return text.toString();
    }

    private VisitPlan alone(VisitMode mode) {
        return new VisitPlan(
                desk.county.school(TestCounty.SCHOOL),
                campaigning.today(),
                mode,
                null,
                null,
                null,
                null,
                desk.actor("inspector1").personId(),
                List.of(desk.actor("inspector2").personId()),
                null,
                null);
    }

    private VisitRecord signed(VisitRecord record) {
        long image = desk.photos.taken(desk.actor("inspector1"));
        return with(record, new VisitSignature("王芳", "副校长", image, null, null));
    }

    private static VisitRecord unsigned(VisitRecord record) {
        return with(record, null);
    }

    private static VisitRecord with(VisitRecord record, VisitSignature signature) {
        return new VisitRecord(
                UUID.randomUUID().toString(),
                record.arrivedAt(),
                record.leftAt(),
                record.results(),
                record.findings(),
                record.methods(),
                record.companions(),
                record.opinion(),
                signature,
                false);
    }

    private static Set<String> without(Set<String> all, String one) {
        return without(all, Set.of(one));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
