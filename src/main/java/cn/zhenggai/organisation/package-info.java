/** Units as a tree, people and their roles, who is responsible for which schools, and who must recuse himself. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "firststeps", "shared :: table"})
package cn.zhenggai.organisation;
