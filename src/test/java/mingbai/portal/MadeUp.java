package mingbai.portal;

import java.util.ArrayList;
import java.util.List;
import mingbai.web.ArticleTags;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** Pages of a city that does not exist. */
final class MadeUp {

    static final ColumnTags COLUMN = ColumnTags.catalog("法定主动公开内容", "云泽市各机关依法主动公开的政府信息");

    static final String BODY = """
            <p>各县区人民政府，市政府各部门：</p>
            <p>为保障城区供水安全，促进节约用水，经2026年第3次市政府常务会议研究同意，现就调整城区供水价格有关事项通知如下。</p>
            <h2>一、调整范围</h2>
            <p>城区公共供水管网覆盖范围内的居民生活用水、非居民用水和特种用水。</p>
            <h2>二、价格标准</h2>
            <p>居民生活用水实行阶梯水价，具体标准见下表，自2026年4月1日起执行。</p>
            <table><thead><tr><th>阶梯</th><th>年用水量（立方米）</th><th>价格（元/立方米）</th></tr></thead>
            <tbody><tr><td>第一级</td><td>0—180</td><td>2.10</td></tr><tr><td>第二级</td><td>181—240</td><td>3.15</td></tr>
            <tr><td>第三级</td><td>241以上</td><td>6.30</td></tr></tbody></table>
            <p>持有效证件的最低生活保障家庭、特困供养人员，每户每月免收5立方米水费。</p>
            <h2>三、工作要求</h2>
            <p>市发展改革委、市水务局要做好政策解释，供水企业要在营业场所公示价格和服务电话，保证平稳实施。本通知由市水务局负责解释，有效期5年。</p>
            <p class="right">云泽市人民政府办公室</p>
            <p class="right">2026年3月2日</p>
            """;

    private MadeUp() {}

    static Row row(int n, String title, String agency, String number, String day, String mark) {
        return Row.of(title, "/doc/YZ0000012/2026-0000" + n, agency, "/agency/YZ012", number, day, mark);
    }

    static List<Row> rows() {
        return List.of(row(1, "云泽市人民政府办公室关于调整城区供水价格的通知", "云泽市人民政府办公室", "云政办发〔2026〕3号", "2026-03-02", null),
                row(2, "关于印发《云泽市乡村道路养护管理办法》的通知", "云泽市交通运输局", "云交发〔2026〕11号", "2026-03-02", "已更正"),
                row(3, "青石镇2026年第一季度最低生活保障对象公示", "青石镇人民政府", "", "2026-03-01", null),
                row(4, "云泽市水务局关于2025年度水资源费征收使用情况以及城乡供水一体化工程、农村饮水安全巩固提升工程和河湖长制工作经费安排使用情况的公告（全文较长的标题用来看两行）",
                        "云泽市水务局", "云水发〔2026〕7号", "2026-02-27", null),
                row(5, "云泽市人民政府关于废止部分规范性文件的决定", "云泽市人民政府", "云政发〔2026〕2号", "2026-02-20", null),
                row(6, "关于加强冬季取暖安全工作的通知", "云泽市应急管理局", "云应急〔2021〕40号", "", "已失效"));
    }

    static Filters filters() {
        return new Filters(List.of(
                new Filters.Group("机关", List.of(value("云泽市人民政府办公室", 412, false), value("云泽市水务局", 96, false), value("青石镇人民政府", 301, false)),
                        List.of(value("云泽市交通运输局", 88, false), value("云泽市应急管理局", 71, false))),
                new Filters.Group("主题", List.of(value("城乡建设、环境保护", 512, false), value("民政、扶贫、救灾", 230, false)), List.of()),
                new Filters.Group("体裁", List.of(value("通知", 1830, false), value("公告", 402, false), value("决定", 33, false)), List.of()),
                new Filters.Group("年份", List.of(value("2026年", 918, true), value("2025年", 4210, false)), List.of()),
                new Filters.Group("有效性", List.of(value("有效", 880, false), value("失效", 20, false), value("废止", 18, false)), List.of())),
                List.of(Link.of("2026年", "/documents")));
    }

    static Filters.Value value(String label, long count, boolean chosen) {
        return new Filters.Value(label, count, "/documents?year=2026", chosen);
    }

    static ListPage list() {
        return new ListPage("法定主动公开内容", COLUMN, List.of(Crumb.here("法定主动公开内容")), filters(), rows(),
                Paging.of(3, 20, 918, "/documents?year=2026"), "/feed?year=2026");
    }

    static HomePage home() {
        return new HomePage(new ColumnTags("首页", "云泽市政府信息公开平台首页", "政府信息公开,首页", ColumnTags.HOME),
                List.of(value("全部", 0, true), value("通知", 0, false), value("公告", 0, false), value("决定", 0, false)), rows(), "/documents",
                rows().subList(0, 2), List.of(new Link("综合政务", "/documents?theme=1", 820), new Link("城乡建设、环境保护", "/documents?theme=2", 512),
                        new Link("民政、扶贫、救灾", "/documents?theme=3", 230), new Link("卫生、体育", "/documents?theme=4", 77)),
                List.of(new Link("公开文件", "/documents", 12_034), new Link("2026年公开", "/documents?year=2026", 918), new Link("现行有效", "/documents?valid=valid", 11_200)),
                List.of(new Link("云泽市", "/agency#a0", 101), new Link("青河县", "/agency#a1", 86), new Link("白石县", "/agency#a2", 85)),
                List.of(Link.of("供水价格", "/search?q=1"), Link.of("最低生活保障", "/search?q=2")), panel());
    }

    static DutiesPage.Panel panel() {
        return new DutiesPage.Panel("2025-03-02", "2026-03-01", new Link("应公开", "/duties?part=due", 1240), new Link("按时公开", "/duties?part=on-time", 1198),
                new Link("未按时公开", "/duties?part=late", 42), "96.6%");
    }

    static DutiesPage duties() {
        return new DutiesPage(COLUMN, List.of(Crumb.here("应公开事项")), "", panel(), List.of(value("逾期未按时公开", 42, true), value("按时公开", 1198, false)),
                List.of(new DutiesPage.Line("青石镇人民政府", "/agency/QS01", "社会救助对象名单", "2026年1月", "2026-02-13", false, "逾期", mingbai.web.Tone.LATE, "")), Paging.of(1, 50, 42, "/duties?part=late"));
    }

    static HotPage hot() {
        return new HotPage(COLUMN, List.of(Crumb.here("热点专题")), List.of(Link.of("供水价格", "/search?q=1")), List.of(new Link("城乡建设、环境保护", "/documents?theme=2", 31)), rows().subList(0, 1));
    }

    static ServicesPage services() {
        return new ServicesPage(COLUMN, List.of(Crumb.here("办事服务")), List.of(new ServicesPage.Theme("aid", "社会救助", rows().subList(2, 3), "/search?q=1")));
    }

    static FeedsPage feeds() {
        return new FeedsPage(COLUMN, List.of(Crumb.here("订阅")), List.of(new FeedsPage.Group("whole", "全站", List.of(new FeedsPage.Line("全部公开文件", "/feed", "/feed.json")))));
    }

    static SiteMapPage siteMap() {
        return new SiteMapPage(COLUMN, List.of(Crumb.here("网站地图")), List.of(new Link("城乡建设、环境保护", "/documents?theme=2", 31)), List.of(new Link("云泽市", "/agency#a0", 101)));
    }

    static ColumnPage column() {
        return new ColumnPage(COLUMN, List.of(new Crumb("栏目导航", "/column"), Crumb.here("财政")), "财政", List.of(new Link("预算", "/column/caizheng/yusuan", 12)), rows(),
                Paging.of(1, 20, 31, "/column/caizheng"), List.of(new ColumnPage.Group("part-0", "通知", "/documents?genre=x", rows().subList(0, 2))), "/feed?list=column&path=caizheng");
    }

    static ColumnsPage columns() {
        return new ColumnsPage(COLUMN, List.of(Crumb.here("栏目导航")), List.of(new ColumnsPage.Region("region-YZ", "云泽市", List.of(new ColumnsPage.Node(new Link("财政", "/column/caizheng", 31),
                List.of(new ColumnsPage.Node(new Link("预算", "/column/caizheng/yusuan", 12), List.of())))))));
    }

    static LeavePage leave() {
        return new LeavePage(COLUMN, List.of(Crumb.here("离开提示")), "www.example.org", "https://www.example.org/?a=1&b=2");
    }

    static DocumentPage document(DocumentPage.Banner... banners) {
        String address = "/doc/YZ0000012/2026-00001";
        return new DocumentPage("云泽市人民政府办公室关于调整城区供水价格的通知", "云政办发〔2026〕3号", address, "2026-03-02 09:30", "云泽市人民政府办公室",
                "/agency/YZ012", List.of(Fact.of("索引号", "YZ0000012/2026-00001"), new Fact("主题分类", "城乡建设、环境保护", "/documents?theme=2", false),
                        new Fact("发布机构", "云泽市人民政府办公室", "/agency/YZ012", false), Fact.of("成文日期", "2026-03-02"),
                        Fact.wide("名称", "云泽市人民政府办公室关于调整城区供水价格的通知"), Fact.of("文号", "云政办发〔2026〕3号"), Fact.of("发布日期", "2026-03-02 09:30"),
                        Fact.of("体裁分类", "通知"), Fact.of("有效性", "有效"), Fact.wide("内容概述", "城区居民生活用水实行三级阶梯水价，自2026年4月1日起执行，低保家庭每月免收5立方米水费。")),
                BODY, List.of(new DocumentPage.File("城区供水价格表.xlsx", address + "/file/1", "Excel表格", "18.2 KB"),
                        new DocumentPage.File("听证会报告.pdf", address + "/file/2", "PDF文档", "1.2 MB")), List.of(banners),
                List.of(new DocumentPage.Moment("2026-03-02 09:30", "公开", ""), new DocumentPage.Moment("2026-03-05 14:02", "更正", "表中第二级价格“3.51”应为“3.15”。")),
                List.of(row(7, "一图读懂城区供水价格调整", "云泽市水务局", "", "2026-03-02", null)), List.of(),
                rows().subList(3, 5), List.of(new mingbai.channel.ProductLinks.Link("明白卡", "一页纸说清楚", address + "/card.pdf", true)), new ArticleTags("云泽市人民政府办公室关于调整城区供水价格的通知", "2026-03-02 09:30", "云泽市人民政府办公室", "供水,水价", "城区居民生活用水实行三级阶梯水价。", address),
                COLUMN, List.of(new Crumb("法定主动公开内容", "/documents"), new Crumb("云泽市人民政府办公室", "/agency/YZ012"), Crumb.here("正文")));
    }

    private static final List<Fact> CONTACT = List.of(Fact.of("办公地址", "云泽市清水路1号（虚构）"), Fact.of("邮政编码", "999000"), Fact.of("联系电话", "0999-0000021"),
            Fact.of("传真号码", "0999-0000022"), Fact.of("电子邮箱", "shuiwu@example.gov.cn"), Fact.of("办公时间", "工作日 8:30—12:00，14:30—17:30"));

    static Platform platform(String path, String heading) {
        List<Platform.Entry> columns = java.util.Arrays.stream(Platform.Column.values())
                .map(column -> new Platform.Entry(column.label(), "/agency/YZ021/" + column.path(), column.path().equals(path))).toList();
        return new Platform("云泽市水务局", "YZ021", heading, new ColumnTags(heading, "云泽市水务局政府信息公开", "云泽市水务局,政府信息公开", ColumnTags.BODY),
                List.of(new Crumb("机关名录", "/agency"), new Crumb("云泽市水务局", "/agency/YZ021"), Crumb.here(heading)), columns,
                List.of(new Platform.Entry("机关概况", "/agency/YZ021", path.isEmpty()), new Platform.Entry("机构职能和负责人", "/agency/YZ021/leaders", path.equals("leaders")),
                        new Platform.Entry("政府信息公开目录", "/agency/YZ021/catalog", path.equals("catalog"))),
                null, "/feed?agency=YZ021");
    }

    static AgencyPage agency() {
        return new AgencyPage(platform("", "云泽市水务局"), CONTACT, rows(), "/agency/YZ021/disclosure",
                List.of(Link.of("云泽市水政监察支队", "/agency/YZ0211"), Link.of("云泽市河道管理站", "/agency/YZ0212")));
    }

    static GuidePage guide() {
        return new GuidePage(platform("guide", "政府信息公开指南"), "工作部门", "云泽市水务局办公室", CONTACT,
                List.of(new Link("法规、规章和规范性文件", "/agency/YZ021/disclosure?item=1", 31), new Link("财政预算、决算", "/agency/YZ021/disclosure?item=7", 8)), 96,
                new GuidePage.Overseer("云泽市人民政府办公室", "/agency/YZ012", CONTACT), true);
    }

    static RequestPage request() {
        return new RequestPage(platform("request", "依申请公开"), true, "云泽市水务局办公室", CONTACT, null, new GuidePage.Overseer("云泽市人民政府办公室", "/agency/YZ012", CONTACT));
    }

    static LeadersPage leaders() {
        return new LeadersPage(platform("leaders", "机构职能和负责人"), CONTACT,
                List.of(new LeadersPage.Leader("钱清源（虚构）", "局长", "主持全面工作，分管政务公开")), List.of(new LeadersPage.Section("水资源科", "赵晓明（虚构）", "0999-0000031")),
                List.of(new LeadersPage.Group("政务公开领导小组", "政务公开领导小组", List.of(new LeadersPage.Member("组长", "钱清源（虚构）", "局长")))), List.of());
    }

    static AgencyListPage disclosure() {
        return new AgencyListPage(platform("disclosure", "法定主动公开内容"), "", filters(), rows(), Paging.of(1, 20, 96, "/agency/YZ021/disclosure?year=2026"), "?year=2026", List.of(), "");
    }

    static CatalogPage catalog() {
        return new CatalogPage(platform("catalog", "政府信息公开目录"), 2026, List.of(Link.of("2025年", "/agency/YZ021/catalog?year=2025")), 2,
                List.of(new CatalogPage.Group("财政预算、决算", "第二十条第（七）项", List.of(
                        new CatalogPage.Line("YZ-07-01", "部门预算", "年度部门预算及说明", "预算法第十四条", "批准（批复）后20日内", "每年", "本平台；公告栏", "全社会", "主动", 3, "/agency/YZ021/disclosure?item=7"),
                        new CatalogPage.Line("YZ-07-02", "部门决算", "年度部门决算及说明", "预算法第十四条", "批准（批复）后20日内", "每年", "本平台", "全社会", "主动", 0, "/agency/YZ021/disclosure?item=7")))));
    }

    static AgencyListPage annual() {
        return new AgencyListPage(platform("annual", "政府信息公开年报"), "最新的在前。", Filters.NONE, List.of(), Paging.of(1, 20, 0, ""), null,
                List.of(new AgencyListPage.Group("below", "所属机关的年报", "", rows().subList(0, 2), true)), "本机关尚未公布年度报告。");
    }

    static AgenciesPage agencies() {
        List<Link> city = new ArrayList<>();
        for (String name : List.of("发展和改革委员会", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源局", "水务局")) {
            city.add(new Link("云泽市" + name, "/agency/" + city.size(), 17L * city.size()));
        }
        return new AgenciesPage(COLUMN, "", 13, List.of(new AgenciesPage.Group("云泽市", "a0", city), new AgenciesPage.Group("青河县", "a1",
                List.of(new Link("青石镇人民政府", "/agency/q1", 301), new Link("河湾乡人民政府", "/agency/q2", 12))), new AgenciesPage.Group("白石县", "a2", List.of(new Link("白石县教育局", "/agency/b1", 9)))));
    }

    static SearchPage search() {
        Row found = new Row(List.of(new Piece("关于调整城区", false), new Piece("供水", true), new Piece("价格的通知", false)), "/doc/YZ0000012/2026-00001",
                "云泽市人民政府办公室", "/agency/YZ012", "云政办发〔2026〕3号", "2026-03-02", null,
                List.of(new Piece("……城区公共", false), new Piece("供水", true), new Piece("管网覆盖范围内的居民生活用水、非居民用水和特种用水……", false)));
        return new SearchPage(COLUMN, "供水", "36", List.of(), List.of(value("最相关", 0, true), value("最新", 0, false)), filters(), List.of(found, found, found),
                Paging.of(1, 20, 36, "/search?q=供水"), List.of(), List.of());
    }

    static SearchPage nothingFound() {
        return new SearchPage(COLUMN, "土星环", "0", List.of("没有同时包含全部检索词的内容。"), List.of(), Filters.NONE, List.of(), Paging.of(1, 20, 0, "/search?q=x"), List.of(), List.of());
    }

    static ProofPage proof(boolean sealed) {
        return new ProofPage("云泽市人民政府办公室关于调整城区供水价格的通知", "/doc/YZ0000012/2026-00001", sealed,
                List.of(Fact.of("索引号", "YZ0000012/2026-00001"), Fact.of("公开时间", "2026-03-02 09:30"), Fact.of("台账位置", "第20,418条"), Fact.of("台账总长", "31,002条")),
                List.of(new ProofPage.Digest("文件摘要（SHA-256）", "5c8f3a90b1d2e4f60718293a4b5c6d7e8f90112233445566778899aabbccddee"),
                        new ProofPage.Digest("台账根", "VGhpcyBpcyBtYWRlIHVwLCBub3QgYSByb290Lg==")),
                "/doc/YZ0000012/2026-00001/proof.json", "/doc/YZ0000012/2026-00001/content.json", "www.example.gov.cn+0badc0de+AbCd",
                COLUMN, List.of(Crumb.here("核验")));
    }

    static ErrorReportPage errorReport(boolean sent) {
        return new ErrorReportPage("云泽市人民政府办公室关于调整城区供水价格的通知", "/doc/YZ0000012/2026-00001", "云泽市人民政府办公室", "", "",
                sent ? List.of() : List.of(mingbai.web.Issue.of("text", "请写明哪里有错，再提交")), sent, COLUMN, List.of(Crumb.here("告诉我们哪里有错")));
    }

    static WithdrawnPage withdrawn() {
        return new WithdrawnPage("YZ0000012/2026-00009", "青石镇人民政府", "/agency/QS01", "2026-02-01", "2026-02-03", "公示期内发现名单含有应当隐去的内容，撤下后重新公示。",
                List.of(new DocumentPage.Moment("2026-02-01 10:00", "公开", ""), new DocumentPage.Moment("2026-02-03 08:40", "撤下", "")), COLUMN, List.of(Crumb.here("文件已撤下")));
    }
}
