package cn.zhenggai.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhenggai.document.PrintingCase;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.support.ProcessTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A template at fault is the operator's to mend and nobody's crash. */
@ProcessTest
class CasePaperPageTests {

    @Autowired
    RefusalTexts texts;

    @Test
    void aTemplateAtFaultEndsInAPageThatNamesTheField() {
        PrintingCase printing = mock();
        when(printing.print(any(), any()))
                .thenReturn(Outcome.refused(Refusal.conflict("templateField", "case-file.docx", "{{schol}}")));
        ModelAndView page = (ModelAndView) new CasePaperPage(printing, null, null, new PaperAnswers(texts))
                .paper("RC-2026-000417", null, Locale.CHINESE);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getViewName()).isEqualTo("document/fault");
        assertThat(page.getModel().get("fault")).asString().contains("case-file.docx", "{{schol}}");
    }
}
