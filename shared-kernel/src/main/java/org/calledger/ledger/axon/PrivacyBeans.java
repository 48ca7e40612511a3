package org.calledger.ledger.axon;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.privacy.LocalMasterKey;
import org.calledger.ledger.privacy.MasterKey;
import org.calledger.ledger.privacy.MasterKeyFile;
import org.calledger.ledger.privacy.PersonalFields;
import org.calledger.ledger.privacy.PrivacySchema;
import org.calledger.ledger.privacy.SubjectKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Keys of people. The master key is a bean of that type, as of a key management system; else
 * {@code cal-ledger.privacy.master-key}, the key itself in base64; else it stands in the file
 * {@code cal-ledger.privacy.master-key-file}, which is made where there is none and no key in the database needs it.
 */
@Configuration(proxyBeanMethods = false)
public class PrivacyBeans {
    private static final String KEY = "cal-ledger.privacy.master-key";
    private static final String FILE = "cal-ledger.privacy.master-key-file";

    @Bean
    SubjectKeys subjectKeys(DataSource database, Environment settings, ObjectProvider<MasterKey> brought) {
        PrivacySchema.migrate(database);
        MasterKey master = brought.getIfAvailable();
        return SubjectKeys.in(database, master != null ? master : told(settings, database));
    }

    private static @Nullable MasterKey told(Environment settings, DataSource database) {
        String key = settings.getProperty(KEY, "");
        if (!key.isBlank()) {
            return LocalMasterKey.parse(key, KEY);
        }
        String path = settings.getProperty(FILE, "");
        if (path.isBlank()) {
            return null;
        }
        MasterKeyFile file = new MasterKeyFile(Path.of(path));
        return file.read().orElseGet(() -> SubjectKeys.areIn(database) ? null : file.make());
    }

    @Bean
    PersonalFields personalFields(SubjectKeys keys) {
        return new PersonalFields(keys);
    }

    @Bean
    PersonalReading personalReading(Ledger ledger, PersonalFields fields) {
        return new PersonalReading(ledger, fields);
    }

    /** The node has joined by then, so the ledger is one that this release can read. */
    @Bean(destroyMethod = "close")
    Erasures erasures(Ledger ledger, org.calledger.ledger.postgres.LedgerNode joined, SubjectKeys keys) {
        return new Erasures(ledger, keys).start();
    }
}
