package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that was sent empty comes back with its messages at the fields, and the summary leads to them. */
@BrowserTest
class RefusedFormScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "inspector1, /cases/new, /cases, refused-case",
        "inspector1, /visits/new, /visits, refused-visit",
        "inspector1, /profile, /profile/tokens, refused-token",
        "inspector1, /profile/password, /profile/password, refused-password",
        "registrar, /campaigns/new, /campaigns, refused-campaign",
        "registrar, /plans/new, /plans, refused-plan",
        "admin, /people/new, /people, refused-person",
        "admin, /units/new, /units, refused-unit",
        "admin, /catalogue/items/new, /catalogue/items, refused-item",
        "admin, /catalogue/groups/new, /catalogue/groups, refused-group",
        "admin, /catalogue/checklists/new, /catalogue/checklists, refused-checklist",
        "admin, /calendar?year=2026, /calendar/2026/terms, refused-term",
    })
    void theSummaryLeadsToTheFields(String login, String path, String action, String screen) {
        try (Visitor phone = Visitor.onPhone(port);
                Visitor desk = Visitor.atDesk(port)) {
            for (Visitor visitor : new Visitor[] {phone, desk}) {
                visitor.as(login).visit(path);
                sendEmpty(visitor, action);
                assertThat(visitor.page.locator(".field-error").first().isVisible())
                        .isTrue();
                visitor.fits().inspect(screen);
                visitor.page.locator(".mistakes a").first().click();
                assertThat(visitor.page.evaluate("document.activeElement.getAttribute('aria-invalid')"))
                        .isEqualTo("true");
            }
        }
    }

    /** The browser's own checks are left out, as they are by whoever sends a form without one. */
    @SuppressWarnings("deprecation")
    private static void sendEmpty(Visitor visitor, String action) {
        visitor.page.waitForNavigation(() -> visitor.page.evaluate("""
                action => {
                    const form = [...document.forms].find(one => one.getAttribute('action') === action);
                    form.noValidate = true;
                    form.querySelectorAll('input:not([type=hidden]), textarea').forEach(control => {
                        if (['checkbox', 'radio'].includes(control.type)) control.checked = false;
                        else if (control.type !== 'file') control.value = '';
                    });
                    form.requestSubmit(form.querySelector('[type=submit]'));
                }""", action));
    }
}
