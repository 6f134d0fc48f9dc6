package cn.zhenggai.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the real table, asked by somebody of every office, of what is his school's, another's, confidential or
 * unannounced; who gets past the door stands in {@code rights.csv}. A route that is not in there fails, and so does a line
 * without a route. {@code -Drights=write} writes the file anew, for somebody to read what has changed.
 *
 * <p>Requests are empty. So "past the door" is everything but 403 and 404, and what is done is rolled back.
 */
@ProcessTest
class RightsTableTests {

    private static final Path TABLE = Path.of("src/test/resources/rights.csv");
    private static final String EVERYBODY = "everybody";
    private static final String NOBODY = "nobody";

    /** Their handlers ask nobody who he is: strangers come here, and what they may do other tests say. */
    private static final Set<String> OF_STRANGERS =
            Set.of("/login", "/login/code", "/login/again", "/setup", "/error", "/livez", "/readyz");

    @Autowired
    Office office;

    @Autowired
    VisitDesk visits;

    @Autowired
    Campaigning campaigning;

    @Autowired
    Departments departments;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final Map<String, Actor> readers = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> things = new LinkedHashMap<>();
    private MockMvc web;

    @Test
    void everyRouteLetsInWhoStandsInItsLineAndNobodyElse(@Autowired WebApplicationContext context) throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        people();
        things();
        List<String> lines = undrawn(this::lines);
        if ("write".equals(System.getProperty("rights"))) {
            Files.write(TABLE, lines);
        }
        assertThat(lines).as("written anew by -Drights=write").isEqualTo(Files.readAllLines(TABLE));
    }

    private List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, RequestMappingInfo> route : routes().entrySet()) {
            for (Map.Entry<String, String> address : addresses(route.getKey()).entrySet()) {
                lines.add(route.getKey() + ";" + address.getKey() + ";"
                        + past(route.getKey(), route.getValue(), address.getValue()));
            }
        }
        return lines;
    }

    /** Whose page it would be is known before it is drawn, and drawing takes half of the time; other tests look at pages. */
    private List<String> undrawn(Callable<List<String>> asking) throws Exception {
        HandlerInterceptor inTheDark = new HandlerInterceptor() {
            @Override
            public void postHandle(HttpServletRequest asked, HttpServletResponse answer, Object by, ModelAndView page) {
                if (page != null) {
                    Optional.ofNullable(page.getStatus()).ifPresent(status -> answer.setStatus(status.value()));
                    page.clear();
                }
            }
        };
        mappings.forEach(mapping -> interceptors(mapping).add(inTheDark));
        try {
            return asking.call();
        } finally {
            mappings.forEach(mapping -> interceptors(mapping).remove(inTheDark));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<HandlerInterceptor> interceptors(RequestMappingHandlerMapping mapping) {
        return (List<HandlerInterceptor>) ReflectionTestUtils.getField(mapping, "adaptedInterceptors");
    }

    private void people() {
        for (String login : List.of(
                "inspector1",
                "inspector3",
                "sectionhead",
                "personnelhead",
                "registrar",
                "deputy",
                "director",
                "auditor",
                "admin",
                "township.1",
                "principal.QL0001",
                "officer.QL0001",
                "worker.QL0001",
                "principal.QL0002")) {
            readers.put(login, office.actor(login));
        }
        long bureau = office.actor("director").bureauId();
        readers.put("discipline", campaigning.person("纪检", bureau, Role.DISCIPLINE));
        readers.put("petition", campaigning.person("信访", bureau, Role.PETITION));
        readers.put("external", departments.contact("县消防救援大队"));
    }

    private void things() throws IOException {
        thing("schools", Map.of("own", TestCounty.SCHOOL, "other", TestCounty.OTHER_SCHOOL));
        CaseWalk own = office.general().to(CaseState.RECTIFYING);
        CaseWalk other = office.open(office.finding()
                        .by("inspector3")
                        .school(TestCounty.OTHER_SCHOOL)
                        .photos(1))
                .signed();
        CaseWalk secret = office.open(office.finding().by("personnelhead").item(Office.ETHICS))
                .signed();
        thing("cases", Map.of("own", own.number(), "other", other.number(), "confidential", secret.number()));
        thing("notices", Map.of("own", notice(own), "other", notice(other), "confidential", notice(secret)));
        CaseWalk outside = office.open(
                office.finding().item("J01").severity(Severity.MAJOR).photos(1));
        CaseWalk elsewhere = office.open(
                office.finding().item("J01").severity(Severity.MAJOR).photos(1));
        thing(
                "letters",
                Map.of(
                        "own",
                        departments.sent(outside, readers.get("external")),
                        "other",
                        departments.sent(elsewhere, departments.contact("县商务局"))));
        thing("evidence", Map.of("own", photo(own), "other", photo(other)));
        thing(
                "visits",
                Map.of(
                        "own", visits.visit(VisitMode.ANNOUNCED, TestCounty.SCHOOL),
                        "other", visits.visit(VisitMode.ANNOUNCED, TestCounty.OTHER_SCHOOL),
                        "unannounced", visits.visit(VisitMode.UNANNOUNCED, TestCounty.SCHOOL)));
        thing(
                "campaigns",
                Map.of(
                        "announced", campaigning.running(campaigning.place(1), VisitMode.ANNOUNCED),
                        "unannounced", campaigning.running(campaigning.place(1), VisitMode.UNANNOUNCED)));
        thing(
                "people",
                Map.of(
                        "bureau",
                        readers.get("registrar").personId(),
                        "school",
                        readers.get("worker.QL0001").personId()));
        thing("ranking/schools", Map.of("own", TestCounty.SCHOOL, "other", TestCounty.OTHER_SCHOOL));
        thing("units", Map.of("school", office.actor("principal.QL0001").unitId()));
    }

    private void thing(String kind, Map<String, Object> which) {
        things.put(kind, new TreeMap<>(which));
    }

    private long notice(CaseWalk walk) {
        return jdbc.sql("select notice_id from case_on_notice where number = :number")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }

    private long photo(CaseWalk walk) {
        return shelf.of("case:" + walk.number().value()).get(0).id();
    }

    /** What the address holds instead of its names, by which thing it is; other ids are those of nothing. */
    private Map<String, String> addresses(String route) {
        String pattern = route.substring(route.indexOf(' ') + 1);
        String kind = pattern.replaceFirst("^/api/v1", "")
                .replaceFirst(
                        "^/(escalations|objections|letters|stop-orders|look-backs|supervisions|accountability|talks|funds)/of/\\{number}",
                        "/cases/{number}");
        Map<String, Object> which = things.entrySet().stream()
                .filter(thing -> kind.matches("/" + thing.getKey() + "/\\{(number|id|code)[^/]*}.*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of("-", 999_999));
        Map<String, String> addresses = new LinkedHashMap<>();
        which.forEach((name, id) -> addresses.put(name, filled(pattern, id)));
        return addresses;
    }

    private static String filled(String pattern, Object id) {
        return pattern.replace("/schools/{code}", "/schools/" + id)
                .replaceFirst("\\{(id|number)(:[^/]*)?}(?=/|$)", id.toString())
                .replaceAll("\\{year(:[^/]*)?}(?=/|$)", "2026")
                .replaceAll("\\{code}", "A04")
                .replaceAll("\\{[a-zA-Z]+(:[^/]*)?}(?=[/.]|$)", "999999");
    }

    private String past(String route, RequestMappingInfo info, String address) throws Exception {
        Set<String> in = new TreeSet<>();
        for (Map.Entry<String, Actor> reader : readers.entrySet()) {
            int status = status(route, info, address, reader.getValue());
            assertThat(status).as(reader.getKey() + " " + route + " " + address).isLessThan(500);
            if (status != 403 && status != 404) {
                in.add(reader.getKey());
            }
        }
        return in.isEmpty() ? NOBODY : in.size() == readers.size() ? EVERYBODY : String.join(" ", in);
    }

    private int status(String route, RequestMappingInfo info, String address, Actor reader) {
        return transaction.execute(work -> {
            try {
                return web.perform(request(route, info, address).with(request -> {
                            CurrentActor.set(request, reader);
                            request.setAttribute(
                                    CsrfToken.class.getName(),
                                    new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a token"));
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            } catch (Exception failure) {
                throw new AssertionError(reader.login() + " " + route + " " + address, failure);
            } finally {
                work.setRollbackOnly();
            }
        });
    }

    private static MockHttpServletRequestBuilder request(String route, RequestMappingInfo info, String address) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        boolean files = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        MockHttpServletRequestBuilder request =
                files ? MockMvcRequestBuilders.multipart(address) : MockMvcRequestBuilders.request(method, address);
        boolean json = !files
                && method != HttpMethod.GET
                && info.getPatternValues().stream().anyMatch(RightsTableTests::program);
        return json ? request.contentType(MediaType.APPLICATION_JSON).content("{}") : request;
    }

    private static boolean program(String pattern) {
        return pattern.startsWith("/api/") || pattern.matches("/visits/.*/(start|record)");
    }

    /** Method and pattern of all that is ours, in order. */
    private Map<String, RequestMappingInfo> routes() {
        Map<String, RequestMappingInfo> routes = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("cn.zhenggai")) {
                Set<String> methods = info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
                for (String pattern : info.getPatternValues()) {
                    if (!OF_STRANGERS.contains(pattern)) {
                        methods.forEach(method -> routes.put(method + " " + pattern, info));
                    }
                }
            }
        }));
        return routes;
    }
}
