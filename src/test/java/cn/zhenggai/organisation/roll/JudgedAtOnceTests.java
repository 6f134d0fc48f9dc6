package cn.zhenggai.organisation.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.io.IOException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table is judged some hundred rows at a time, with as many statements whether they are few or many. */
@ProcessTest
class JudgedAtOnceTests {

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    ReadingImports imports;

    @Autowired
    DecidingRun deciding;

    private Actor admin;

    @BeforeEach
    void settle() {
        admin = county.settle().actor("admin");
    }

    @Test
    void peopleAreAskedForAtOnce() throws IOException {
        asksAtOnce("people", "登录名,姓名,手机号,单位,角色\n", i -> "m%d,张三,139%08d,%s,整改责任人\n"
                .formatted(i, i, i % 2 == 0 ? "QL0001" : "柳河镇中心小学"));
    }

    @Test
    void schoolsAreAskedForAtOnce() throws IOException {
        asksAtOnce(
                "schools", "学校代码,学校名称,乡镇,学生数\n", i -> "M%d,第%d小学,%s,12\n".formatted(i, i, i % 2 == 0 ? "柳河镇" : "T02"));
    }

    /** 50 and 250 rows are one portion, 550 two and 850 three. The first are there already when the others come. */
    private void asksAtOnce(String kind, String heading, IntFunction<String> row) throws IOException {
        int few = preview(kind, heading, row, 50);
        assertThat(preview(kind, heading, row, 250)).isEqualTo(few);
        long run = imports.latest(admin).get(1).id();
        deciding.confirm(admin, run).orThrow();
        carrying.look();
        int two = preview(kind, heading, row, 550);
        int three = preview(kind, heading, row, 850);
        assertThat(imports.counts(imports.latest(admin).get(0)).of(Verdict.SAME))
                .isEqualTo(50);
        assertThat(three - two).as("a portion more").isLessThanOrEqualTo(8);
        assertThat(two - few).isLessThanOrEqualTo(three - two + 1);
    }

    private int preview(String kind, String heading, IntFunction<String> row, int rows) throws IOException {
        StringBuilder table = new StringBuilder(heading);
        for (int i = 0; i < rows; i++) {
            table.append(row.apply(i));
        }
        taking.pasted(admin, kind, "表", table.toString()).orThrow();
        return StatementCount.of(carrying::look).count();
    }
}
