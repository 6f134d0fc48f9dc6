/** Units as a tree, people and their roles, who is responsible for which schools, and who must recuse himself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "owed",
            "shared :: table",
            "firststeps",
            "dataimport",
            "sheet :: heading",
            "sheet :: value"
        })
package cn.zhenggai.organisation;
