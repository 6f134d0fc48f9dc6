/** The folder of files and the database that it belongs to. */
package cn.zhenggai.evidence.store;
