package org.calledger.standalone;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both sides in one Spring application: every {@code @Configuration} of the house. */
@SpringBootApplication(scanBasePackages = "org.calledger", proxyBeanMethods = false)
public class StandaloneApplication {

    /** Returns when it answers. Whoever starts it closes it: the database must go after it, not beside it. */
    static ConfigurableApplicationContext start(Serving serving, Database database) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(serving, database));
        return application.run();
    }

    private static Map<String, Object> properties(Serving serving, Database database) {
        DataFolder folder = serving.folder();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", serving.door().port());
        properties.put("server.address", serving.door().address().getHostAddress());
        properties.put("logging.file.name", folder.log().toString());
        properties.put("cal-ledger.folder", folder.path().toString());
        properties.put("cal-ledger.imports-folder", folder.imports().toString());
        properties.put("cal-ledger.first-accounts", folder.firstAccounts().toString());
        properties.put("cal-ledger.privacy.master-key-file", folder.masterKey().toString());
        properties.put("cal-ledger.demo", serving.demo());
        return properties;
    }
}
