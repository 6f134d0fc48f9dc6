/** Plans, campaigns and visits: who goes where, what was found there, and that no school was left out. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "calendar",
            "catalogue",
            "evidence",
            "task",
            "rectification",
            "notice"
        })
package cn.zhenggai.inspection;
