package cn.zhenggai.organisation.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ImportingPeopleTests {

    @Autowired
    TestCounty county;

    @Autowired
    TakingIn taking;

    @Autowired
    CarryingOn carrying;

    @Autowired
    DecidingRun deciding;

    @Autowired
    ReadingImports imports;

    @Autowired
    Directory directory;

    private Actor admin;

    @BeforeEach
    void settle() {
        county.settle();
        admin = county.actor("admin");
    }

    @Test
    void peopleComeInWithTheirPostsAndRolesAndAgainNothingChanges() throws IOException {
        String table = """
                姓名,手机号,单位,职务,角色
                冯校长,13800000001,柳河镇中心小学,校长,校长、学校安全员
                陈督学,13800000002,AQ,,检查人员
                """;
        confirmed(previewed(table));
        Actor head = county.actor("13800000001");
        assertThat(head.roles()).containsExactlyInAnyOrder(Role.PRINCIPAL, Role.SAFETY_OFFICER);
        assertThat(head.unitId()).isEqualTo(county.school(TestCounty.SCHOOL));
        assertThat(county.actor("13800000002").unitName()).isEqualTo("安全股");
        assertThat(imports.counts(run(previewed(table))).of(Verdict.SAME)).isEqualTo(2);
    }

    @Test
    void whoIsKnownIsChangedOnlyWhereTheRowSaysSomething() throws IOException {
        confirmed(previewed("登录名,姓名,单位,职务,角色\nfeng,冯老师,QL0001,总务主任,整改责任人\n"));
        long run = previewed("登录名,姓名,职务\nFENG,冯老师,副校长\n");
        assertThat(imports.rows(run(run), Verdict.CHANGED, 0).get(0).judgement().differences())
                .extracting(difference -> difference.from() + " " + difference.to())
                .containsExactly("总务主任 副校长");
        confirmed(run);
        assertThat(county.actor("feng").roles()).containsExactly(Role.ASSIGNEE);
        deciding.takeBack(admin, run).orThrow();
        carrying.look();
        assertThat(directory
                        .person(county.actor("feng").personId())
                        .orElseThrow()
                        .post())
                .isEqualTo("总务主任");
    }

    @Test
    void whatCannotBeTakenSaysWhy() throws IOException {
        long run = previewed("""
                登录名,姓名,单位,角色
                ,没号,QL0001,校长
                a1,没处,没有学校,校长
                a2,没权,QL0001,校长助理
                a3,双权,QL0001,系统管理员、校长
                admin,管理员,QLJY,检查人员
                登 录,有空,QL0001,校长
                """);
        assertThat(imports.rows(run(run), Verdict.REFUSED, 0))
                .extracting(row -> row.judgement().reasons().get(0).code())
                .containsExactly("loginOrPhone", "unitUnknown", "roleUnknown", "adminOnly", "ownRoles", "loginShape");
    }

    @Test
    void whoIsNewIsDisabledWhenItIsTakenBackAndComesBackWithTheNextFile() throws IOException {
        String table = "登录名,姓名,单位,角色\nshort,短暂,QL0001,整改责任人\n";
        long run = previewed(table);
        confirmed(run);
        deciding.takeBack(admin, run).orThrow();
        carrying.look();
        assertThat(directory.actor("short")).isEmpty();
        assertThat(imports.counts(run(run)).in(RowState.TAKEN_BACK)).isEqualTo(1);
        confirmed(previewed(table));
        assertThat(directory.actor("short")).isPresent();
    }

    private long previewed(String cells) throws IOException {
        long run = taking.pasted(admin, "people", "人员", cells).orThrow();
        carrying.look();
        return run;
    }

    private void confirmed(long run) {
        deciding.confirm(admin, run).orThrow();
        carrying.look();
        assertThat(imports.counts(run(run)).in(RowState.FAILED)).isZero();
    }

    private ImportRun run(long id) {
        return imports.require(admin, id);
    }
}

@ProcessTest
class H2ImportingPeopleTests extends ImportingPeopleTests {}

@OnMariaDb
class MariaDbImportingPeopleTests extends ImportingPeopleTests {}
