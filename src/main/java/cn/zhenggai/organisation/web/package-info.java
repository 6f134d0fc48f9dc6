/** Where the administrator keeps people and units; the registrar may read. */
package cn.zhenggai.organisation.web;
