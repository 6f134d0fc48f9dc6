/** Papers that offices file: made from Word templates that an operator may change. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "evidence",
            "catalogue",
            "rectification",
            "notice",
            "inspection",
            "campaign"
        })
package cn.zhenggai.document;
