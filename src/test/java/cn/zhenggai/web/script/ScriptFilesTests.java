package cn.zhenggai.web.script;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How modules reach a browser: all of one page from one folder, whose name is that of the release. */
@HttpTest
class ScriptFilesTests {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/js/[^\"]+)\"");
    private static final Pattern IMPORTED =
            Pattern.compile("\\bfrom\\s*'(\\.[^']+)'|^import '(\\.[^']+)'", Pattern.MULTILINE);

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ScriptModules modules;

    @Test
    void aPageNamesEveryModuleThatItRuns() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.INSPECTOR).login());
        for (String page : List.of("/profile", "/visits", "/cases/new", "/catalogue")) {
            String html = reader.get(page).body();
            Set<String> named =
                    NAMED.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
            assertThat(named).as("modules of " + page).isNotEmpty();
            Set<String> run = new TreeSet<>();
            named.forEach(address -> run(reader, address, run));
            assertThat(named).as("modules of " + page).containsAll(run);
        }
    }

    @Test
    void allModulesLieInOneFolderThatBearsTheVersion() {
        String html = new HttpReader(port).get("/login").body();
        assertThat(NAMED.matcher(html).results().map(found -> found.group(1)))
                .contains("/js/" + modules.version() + "/page.js")
                .allMatch(address -> address.startsWith("/js/" + modules.version() + "/"));
    }

    /** Better no script, and plain links and forms, than half of an old one with half of a new one. */
    @Test
    void theFolderOfAnotherReleaseIsNotThere() {
        HttpReader reader = new HttpReader(port);
        assertThat(reader.get("/js/" + modules.version() + "/page.js").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/js/0123456789abcdef/page.js").statusCode()).isEqualTo(404);
        assertThat(reader.get("/js/" + modules.version() + "/idb/build/index.js")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void run(HttpReader reader, String address, Set<String> run) {
        if (!run.add(address)) {
            return;
        }
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        IMPORTED.matcher(answer.body())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(next -> run(reader, URI.create(address).resolve(next).toString(), run));
    }
}
