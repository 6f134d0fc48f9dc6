/** The way to the database: who gets a connection when many want one, and what is said when there is none. */
@org.springframework.modulith.NamedInterface("database")
package cn.zhenggai.operation.database;
