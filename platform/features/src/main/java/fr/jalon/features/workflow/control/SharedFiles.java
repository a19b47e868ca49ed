package fr.jalon.features.workflow.control;

import fr.jalon.kernel.persistence.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ResourceEntity;
import org.flowable.engine.impl.persistence.entity.ResourceEntityImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisResourceDataManager;

/**
 * Reads the files of definitions through a function of the database: they share a table with the tenants' variables, and
 * that table stays behind its wall.
 */
final class SharedFiles extends MybatisResourceDataManager {

    private static final String FILES = "SELECT id, name, bytes, generated FROM workflow.definition_files(?)";

    SharedFiles(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    public ResourceEntity findResourceByDeploymentIdAndResourceName(String deploymentId, String name) {
        return findResourcesByDeploymentId(deploymentId).stream().filter(file -> file.getName().equals(name)).findFirst()
                .orElse(null);
    }

    @Override
    public List<ResourceEntity> findResourcesByDeploymentId(String deploymentId) {
        // The session's own connection: the one of the current transaction, which the session closes.
        Connection connection = getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(FILES)) {
            statement.setString(1, deploymentId);
            return read(statement, deploymentId);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static List<ResourceEntity> read(PreparedStatement statement, String deploymentId) throws SQLException {
        List<ResourceEntity> files = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ResourceEntity file = new ResourceEntityImpl();
                file.setId(rows.getString("id"));
                file.setName(rows.getString("name"));
                file.setBytes(rows.getBytes("bytes"));
                file.setGenerated(rows.getBoolean("generated"));
                file.setDeploymentId(deploymentId);
                files.add(file);
            }
        }
        return files;
    }
}
