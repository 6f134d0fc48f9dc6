/** Papers that offices file: made from Word templates that an operator may change. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "firststeps",
            "shared :: table",
            "operation",
            "organisation",
            "evidence",
            "catalogue",
            "rectification",
            "rectification :: log",
            "rectification :: plan",
            "rectification :: extension",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps",
            "notice",
            "notice :: reading",
            "inspection",
            "inspection :: reading",
            "inspection :: record",
            "campaign"
        })
package cn.zhenggai.document;
